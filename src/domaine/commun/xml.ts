const ENTITES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Ce que XML 1.0 n’admet nulle part, même échappé. */
// eslint-disable-next-line no-control-regex
const INTERDITS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Un texte tel qu’il s’écrit dans un document XML, entre deux balises ou dans un attribut. */
export function echapperXml(texte: string): string {
  return texte.replace(INTERDITS, '').replace(/[&<>"']/g, (c) => ENTITES[c] as string);
}
