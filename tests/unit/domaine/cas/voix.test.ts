import { describe, expect, it } from 'vitest';
import { aVoixHaute } from '../../../../src/domaine/cas/voix.ts';

describe('une réplique lue à voix haute', () => {
  it('dit les civilités en entier, sans guillemets', () => {
    expect(aVoixHaute(['« Mme Laurent et M.\u00a0Keita sont là »'])).toBe(
      'Madame Laurent et Monsieur Keita sont là.',
    );
  });

  it('marque une pause entre deux paragraphes, et tait les vides', () => {
    expect(aVoixHaute(['Oui.', '', 'Et alors ?'])).toBe('Oui.\n\nEt alors ?');
  });
});
