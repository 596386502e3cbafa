import type { AttachmentKind, Language } from "../contract";

export const attachedTexts: Record<Language, Record<AttachmentKind | "gone" | "notShown", string>> = {
  en: {
    photo: "Photo that goes with this story",
    voice: "Recording that goes with this story",
    gone: "It is not here any more.",
    notShown: "For you only: the room sees the words of a story, never its photo or recording.",
  },
  cy: {
    photo: "Llun sy’n mynd gyda’r stori hon",
    voice: "Recordiad sy’n mynd gyda’r stori hon",
    gone: "Nid yw yma mwyach.",
    notShown: "I chi yn unig: mae’r ystafell yn gweld geiriau stori, byth ei llun na’i recordiad.",
  },
};
