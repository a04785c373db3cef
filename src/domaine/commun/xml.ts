const ENTITES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Ce que XML 1.0 n’admet nulle part, même échappé, et les autres signes de commande, qu’il déconseille (§ 2.2). */
const INTERDITS = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** Un texte tel qu’il s’écrit dans un document XML, entre deux balises ou dans un attribut. */
export function echapperXml(texte: string): string {
  return texte.replace(INTERDITS, '').replace(/[&<>"']/g, (c) => ENTITES[c] as string);
}
