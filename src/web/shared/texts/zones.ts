import type { Language } from "../contract";
import type { ZoneName } from "../placementContract";

type Corners = Record<"left" | "top" | "right", string>;

/** What the seven zones of a triad are called. */
export const ZONE_NAMES: Record<Language, (corners: Corners) => Record<ZoneName, string>> = {
  en: ({ left, top, right }) => ({
    left,
    top,
    right,
    leftTop: `between “${left}” and “${top}”`,
    topRight: `between “${top}” and “${right}”`,
    leftRight: `between “${left}” and “${right}”`,
    centre: "in the centre",
  }),
  cy: ({ left, top, right }) => ({
    left,
    top,
    right,
    leftTop: `rhwng “${left}” a “${top}”`,
    topRight: `rhwng “${top}” a “${right}”`,
    leftRight: `rhwng “${left}” a “${right}”`,
    centre: "yn y canol",
  }),
};
