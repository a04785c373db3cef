import { ecrireLaCouverture, type Couverture } from '../../domaine/dessins/couvertures.ts';
import { couverturesPubliees } from '../../requetes/couvertures.ts';

export const getStaticPaths = () => couverturesPubliees();

export const GET = ({ props }: { props: { couverture: Couverture } }) =>
  new Response(ecrireLaCouverture(props.couverture), { headers: { 'Content-Type': 'image/svg+xml' } });
