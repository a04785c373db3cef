/** Une vue ne se charge que si l’adresse porte une date, ou si l’on ouvre le volet. */
export function auPremierUsage(charger: () => Promise<void>): void {
  const volet = document.querySelector('#droit-a-une-date details');
  if (/[?&]au=/.test(location.search)) void charger();
  else volet?.addEventListener('toggle', () => void charger(), { once: true });
}
