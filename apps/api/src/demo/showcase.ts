import { aliceMontgomery } from "./showcase/alice-montgomery.ts";
import { astridDahl } from "./showcase/astrid-dahl.ts";
import { ayseYildirim } from "./showcase/ayse-yildirim.ts";
import { hamzaIdrissi } from "./showcase/hamza-idrissi.ts";
import { kwameBoateng } from "./showcase/kwame-boateng.ts";
import { mateoAlvarez } from "./showcase/mateo-alvarez.ts";
import { noorRahman } from "./showcase/noor-rahman.ts";
import { owenGallagher } from "./showcase/owen-gallagher.ts";
import type { ShowcaseCandidate } from "./showcase/showcase-card.ts";
import { theoLefevre } from "./showcase/theo-lefevre.ts";
import { viktorNovak } from "./showcase/viktor-novak.ts";

export type { ShowcaseCandidate, ShowcaseCard } from "./showcase/showcase-card.ts";

/** The ten candidates whose first card of each stage was written by hand, in the order of the plan. */
export const SHOWCASE: readonly ShowcaseCandidate[] = [
  owenGallagher,
  mateoAlvarez,
  ayseYildirim,
  noorRahman,
  theoLefevre,
  viktorNovak,
  kwameBoateng,
  astridDahl,
  aliceMontgomery,
  hamzaIdrissi,
];
