import type { Instrument } from "../../shared/contract";
import { without } from "./editing";

export type Picture = NonNullable<Instrument["pictures"]>[number];

/** As the server takes them: see `src/Narratives/Picturing` for the reasons. */
export const MOST_PICTURES = 60;
export const MOST_BYTES = 24 * 1024;
/** In pixels. */
const LONGEST_SIDE = { png: 1_024, jpeg: 4_096 };

/** Why a file is not taken. `most` is what would have been, `found` what it is. */
export type PictureProblem =
  { kind: "type" | "damaged" } | { kind: "heavy"; found: number } | { kind: "large" | "many"; most: number };

/** Not beside what a marker is placed by: poles and corners have the same shape in every wording. */
export const canStandBeside = (path: string): boolean =>
  /^((framings|scenarios)\.[^.]+\.name|signifiers\.[^.]+\.(question|options\.[^.]+)|consent\.[^.]+)$/.test(path);

/** With this picture beside a text, in the place of the one that was there; null takes it away. */
export function withPicture(instrument: Instrument, beside: string, picture: Picture | null): Instrument {
  const all = instrument.pictures ?? [];
  const at = all.findIndex((one) => one.beside === beside);
  const put = picture ? [picture] : [];
  const pictures = at < 0 ? [...all, ...put] : [...all.slice(0, at), ...put, ...all.slice(at + 1)];
  // None is the same as never having had any: an instrument that was left alone is not a changed one.
  return pictures.length > 0 ? { ...instrument, pictures } : (without(instrument, "pictures") as Instrument);
}

/** What a file holds, in base64, or why it is not taken: told by its content, never by its name. */
export async function readPicture(file: Blob): Promise<string | PictureProblem> {
  const type = typeOf(new Uint8Array(await file.slice(0, 8).arrayBuffer()));
  if (!type) return { kind: "type" };
  if (file.size > MOST_BYTES) return { kind: "heavy", found: file.size };
  const drawn = await createImageBitmap(file).catch(() => null);
  if (!drawn) return { kind: "damaged" };
  const most = LONGEST_SIDE[type];
  if (Math.max(drawn.width, drawn.height) > most) return { kind: "large", most };
  return btoa(String.fromCharCode(...new Uint8Array(await file.arrayBuffer())));
}

const BEGINNINGS = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
};
const typeOf = (beginning: Uint8Array): "png" | "jpeg" | undefined =>
  (["png", "jpeg"] as const).find((type) => BEGINNINGS[type].every((byte, at) => beginning[at] === byte));
