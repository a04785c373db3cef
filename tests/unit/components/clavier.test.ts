import { describe, expect, it } from 'vitest';
import { nomDeTouche } from '../../../src/components/quiz/clavier.ts';

describe('le nom d’une touche', () => {
  it('un chiffre se lit à sa place : sur un clavier français, sans la majuscule', () => {
    expect(nomDeTouche({ key: '&', code: 'Digit1' })).toBe('1');
    expect(nomDeTouche({ key: '9', code: 'Numpad9' })).toBe('9');
  });

  it('une lettre se lit telle que le clavier l’écrit, en capitale ; le reste garde son nom', () => {
    expect(nomDeTouche({ key: 'a', code: 'KeyQ' })).toBe('A');
    expect(nomDeTouche({ key: '?', code: 'KeyM' })).toBe('?');
    expect(nomDeTouche({ key: 'ArrowLeft', code: 'ArrowLeft' })).toBe('ArrowLeft');
  });
});
