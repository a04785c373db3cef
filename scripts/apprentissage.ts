import { ECHELLE, situerLaPremiere, traitsDe, type Poids } from '../src/recherche/confiance.ts';
import type { Moteur } from '../src/recherche/moteur.ts';
import type { Signaux } from '../src/recherche/signaux.ts';
import type { RequeteDeBureau } from './jugement.ts';

/**
 * Apprend les poids de la recherche. Le classement est une régression logistique conditionnelle ; les deux confiances, des régressions
 * logistiques jugées chacune par un classement qui n’avait pas lu la requête. Sans hasard : deux fois les mêmes tables donnent les mêmes poids.
 */
export const PLIS = 5;
/** Une réponse fausse montrée en grand coûte trop : sur les plis, moins d’une sur cent vingt. */
const FAUSSES_ET_SURES = 1 / 120;

/** Au bureau, une requête sur huit à peine est sans réponse ; ici, bien davantage : chacune compte donc pour moins. */
const PART_DU_SILENCE = 0.5;

type Vecteur = Float64Array;

interface Candidat {
  ref: string;
  signaux: Signaux;
  score: number;
}

/** Une requête, les faits qui se disputent sa première ligne, et lesquels sont justes. */
export interface Exemple {
  q: string;
  candidats: Candidat[];
  justes: number[];
  muette: boolean;
  nommee: boolean;
}

/** Un premier rang, grossier, pour ne garder que ce qui se dispute la place. */
const CANDIDATS = 40;
const apercu = (s: Signaux) => s.poids + s.familles + 3 * s.ressemblance + 3 * s.seul + 2 * s.attendu;

/** Ce qu’une table de requêtes donne à apprendre. */
export function exemplesDe(moteur: Moteur, requetes: readonly RequeteDeBureau[]): Exemple[] {
  return requetes.flatMap(({ q, faits }): Exemple[] => {
    // Un article se lit à part : rien ne s’y classe.
    if (moteur.chercher(q)[0]?.pourquoi.startsWith('cite ')) return [];
    // Les plus mal placés n’apprennent rien, sauf s’ils sont justes.
    const candidats = moteur
      .enLice(q)
      .sort((a, b) => apercu(b.signaux) - apercu(a.signaux))
      .filter(({ ref }, i) => i < CANDIDATS || faits.includes(ref));
    if (candidats.length === 0) return [];
    return [
      {
        q,
        candidats,
        justes: candidats.flatMap(({ ref }, i) => (faits.includes(ref) ? [i] : [])),
        muette: faits.length === 0,
        nommee: candidats.some(({ signaux }) => signaux.nomme > 0),
      },
    ];
  });
}

/** Moyenne et écart de chaque colonne : les poids s’apprennent sur des signaux de même ampleur. */
function echelles(lignes: readonly Vecteur[]): { moyennes: Vecteur; ecarts: Vecteur } {
  const n = lignes[0]?.length ?? 0;
  const moyennes = new Float64Array(n);
  const ecarts = new Float64Array(n);
  for (const l of lignes)
    for (let j = 0; j < n; j += 1) moyennes[j] = (moyennes[j] as number) + (l[j] as number) / lignes.length;
  for (const l of lignes)
    for (let j = 0; j < n; j += 1)
      ecarts[j] = (ecarts[j] as number) + ((l[j] as number) - (moyennes[j] as number)) ** 2 / lignes.length;
  return { moyennes, ecarts: ecarts.map((e) => Math.sqrt(e) + 1e-6) };
}

const reduire = (l: Vecteur, { moyennes, ecarts }: ReturnType<typeof echelles>) =>
  l.map((x, j) => (x - (moyennes[j] as number)) / (ecarts[j] as number));

/** Descente de gradient d’Adam. @see Kingma et Ba 2015 */
function descendre(n: number, tours: number, pas: number, gradient: (w: Vecteur) => Vecteur): Vecteur {
  const w = new Float64Array(n);
  const m = new Float64Array(n);
  const v = new Float64Array(n);
  for (let t = 1; t <= tours; t += 1) {
    const g = gradient(w);
    const ici = pas * (1 - t / (tours + 1));
    for (let j = 0; j < n; j += 1) {
      const gj = g[j] as number;
      m[j] = 0.9 * (m[j] as number) + 0.1 * gj;
      v[j] = 0.999 * (v[j] as number) + 0.001 * gj * gj;
      w[j] =
        (w[j] as number) -
        (ici * (m[j] as number)) / (1 - 0.9 ** t) / (Math.sqrt((v[j] as number) / (1 - 0.999 ** t)) + 1e-8);
    }
  }
  return w;
}

function produit(a: Vecteur, b: Vecteur): number {
  let somme = 0;
  for (let j = 0; j < a.length; j += 1) somme += (a[j] as number) * (b[j] as number);
  return somme;
}

const nomsDesSignaux = (exemples: readonly Exemple[]) =>
  Object.keys(exemples[0]?.candidats[0]?.signaux ?? {}) as (keyof Signaux)[];

/** Poids du classement : les faits justes doivent prendre toute la part, au sens du softmax. */
export function apprendreLeClassement(
  exemples: readonly Exemple[],
  penalite = 0.03,
): Record<keyof Signaux, number> {
  const signaux = nomsDesSignaux(exemples);
  const avec = exemples.filter((e) => e.justes.length > 0);
  const bruts = avec.map((e) => e.candidats.map((c) => Float64Array.from(signaux, (s) => c.signaux[s])));
  const echelle = echelles(bruts.flat());
  const lignes = bruts.map((l) => l.map((x) => reduire(x, echelle)));
  const justes = avec.map((e) => new Set(e.justes));
  const poids = descendre(signaux.length, 250, 0.08, (w) => {
    const g = w.map((x) => penalite * x);
    lignes.forEach((candidats, q) => {
      const sesJustes = justes[q] as Set<number>;
      const parts = candidats.map((c) => produit(c, w));
      const maximum = Math.max(...parts);
      let total = 0;
      let dits = 1e-12;
      for (let i = 0; i < parts.length; i += 1) {
        const part = Math.exp((parts[i] as number) - maximum);
        parts[i] = part;
        total += part;
        if (sesJustes.has(i)) dits += part;
      }
      for (let i = 0; i < parts.length; i += 1) {
        const part = parts[i] as number;
        const d = (part / total - (sesJustes.has(i) ? part / dits : 0)) / lignes.length;
        if (Math.abs(d) * lignes.length < 1e-4) continue;
        const c = candidats[i] as Vecteur;
        for (let j = 0; j < w.length; j += 1) g[j] = (g[j] as number) + d * (c[j] as number);
      }
    });
    return g;
  });
  return Object.fromEntries(
    signaux.map((s, j) => [s, (poids[j] as number) / (echelle.ecarts[j] as number)]),
  ) as Record<keyof Signaux, number>;
}

/** Régression logistique : constante, puis un coefficient par trait. */
function apprendreUneProbabilite(
  lignes: readonly Vecteur[],
  vrais: readonly boolean[],
  penalite: number,
): Vecteur {
  const echelle = echelles(lignes);
  const reduites = lignes.map((l) => Float64Array.of(1, ...reduire(l, echelle)));
  const n = reduites[0]?.length ?? 0;
  const w = descendre(n, 400, 0.08, (poids) => {
    const g = poids.map((x, j) => (j === 0 ? 0 : penalite * x));
    reduites.forEach((l, i) => {
      const d = 1 / (1 + Math.exp(-produit(l, poids))) - (vrais[i] ? 1 : 0);
      for (let j = 0; j < n; j += 1) g[j] = (g[j] as number) + (d * (l[j] as number)) / reduites.length;
    });
    return g;
  });
  const coefficients = w.slice(1).map((x, j) => x / (echelle.ecarts[j] as number));
  return Float64Array.of((w[0] as number) - produit(coefficients, echelle.moyennes), ...coefficients);
}

function classer(e: Exemple, w: Readonly<Record<keyof Signaux, number>>) {
  const signaux = Object.keys(w) as (keyof Signaux)[];
  return e.candidats
    .map((c, i) => ({
      ...c,
      i,
      score: ECHELLE * signaux.reduce((s, signal) => s + w[signal] * c.signaux[signal], 0),
    }))
    .sort((a, b) => b.score - a.score);
}

/** Apprend tout, et dit en passant ce que valent les confiances sur ce qu’elles n’ont pas lu. */
export function apprendreLesPoids(
  exemples: readonly Exemple[],
  dire: (ligne: string) => void = () => undefined,
): Poids {
  /** Ce que l’on sait de la première réponse, jugée par un classement qui n’a pas lu la requête. */
  const jugees = [...Array(PLIS).keys()].flatMap((pli) => {
    const w = apprendreLeClassement(exemples.filter((_, i) => i % PLIS !== pli));
    return exemples
      .filter((_, i) => i % PLIS === pli)
      .map((e) => {
        const ranges = classer(e, w);
        const premiere = situerLaPremiere(ranges);
        return {
          traits: Float64Array.from(premiere ? traitsDe(premiere) : []),
          juste: e.justes.includes(ranges[0]?.i ?? -1),
          tenue: !e.muette,
          nommee: e.nommee,
        };
      });
  });
  const tenues = jugees.filter((j) => j.tenue);
  dire(
    `plis\u00a0: première juste ${((100 * tenues.filter((j) => j.juste).length) / tenues.length).toFixed(1)} %`,
  );
  const traits = jugees.map((j) => j.traits);
  const tenue = apprendreUneProbabilite(
    traits,
    jugees.map((j) => j.tenue),
    0.01,
  );
  const justesse = apprendreUneProbabilite(
    traits,
    jugees.map((j) => j.juste),
    0.01,
  );
  const probabilite = (w: Vecteur, t: Vecteur) =>
    1 / (1 + Math.exp(-((w[0] as number) + produit(t, w.slice(1)))));

  // Le seuil est là où se taire à tort et répondre à tort coûtent ensemble le moins.
  const libres = jugees.filter((j) => !j.nommee);
  const tort = (seuil: number) =>
    libres.reduce((somme, j) => {
      const repondue = probabilite(tenue, j.traits) >= seuil;
      return somme + (j.tenue === repondue ? 0 : j.tenue ? 1 : PART_DU_SILENCE);
    }, 0);
  const centiemes = [...Array(90).keys()].map((n) => (n + 5) / 100);
  const seuilDeTenue = centiemes.reduce((a, b) => (tort(b) < tort(a) ? b : a));
  const fausses = (seuil: number) =>
    jugees.filter((j) => !j.juste && probabilite(justesse, j.traits) >= seuil).length;
  const seuilDeJustesse = centiemes.find((s) => fausses(s) <= FAUSSES_ET_SURES * jugees.length) ?? 0.95;
  dire(
    `se taire ou répondre à tort\u00a0: ${tort(seuilDeTenue)} sur ${libres.length} au seuil ${seuilDeTenue}\nen grand\u00a0: ${jugees.filter((j) => probabilite(justesse, j.traits) >= seuilDeJustesse).length} sur ${jugees.length}, dont ${fausses(seuilDeJustesse)} fausses, au seuil ${seuilDeJustesse}`,
  );
  return {
    classement: apprendreLeClassement(exemples),
    tenue: [...tenue],
    seuilDeTenue,
    justesse: [...justesse],
    seuilDeJustesse,
  };
}
