import type { AttachmentKind, Mark } from "../shared/contract";
import { ask, type Asked } from "./asking";
import { drop, kept } from "./keeping.svelte";

/** Long enough for a story, and 250 KB at the rate below. */
export const LONGEST_SECONDS = 60;
const BITS_A_SECOND = 32_000;
const LONGEST_SIDE = 1_600;
/** Of a photo as a data address: it has to get through a bad network, and lie on a phone until it has. */
const MOST_CHARACTERS = 600_000;

/** Under what name a file lies on this phone until the server has it. */
export const keptAs = (code: string, id: string): string => `${code}:attachment:${id}`;

/** What a browser can record here, in a form that the server takes. A microphone is had on https and on localhost only. */
export const voiceType = (): string | undefined =>
  typeof MediaRecorder === "undefined" || !navigator.mediaDevices
    ? undefined
    : ["audio/webm;codecs=opus", "audio/mp4"].find((type) => MediaRecorder.isTypeSupported(type));

/**
 * A picture as a JPEG that is small enough to send, as a data address; null when it is no picture that this browser can read.
 * Drawn anew: upright, and without what the camera wrote into it.
 */
export async function shrunk(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  pen.fillStyle = "#fff"; // under what is transparent
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const qualities = [0.8, 0.6, 0.4];
  return (
    qualities.map((quality) => canvas.toDataURL("image/jpeg", quality)).find((one) => one.length <= MOST_CHARACTERS) ??
    null
  );
}

/** Records until it is stopped, or for as long as may be. Rejects where there is no microphone, or none is allowed. */
export async function record(type: string): Promise<{ stop: () => void; done: Promise<string> }> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: BITS_A_SECOND });
  const pieces: Blob[] = [];
  const stop = (): void => {
    if (recorder.state !== "inactive") recorder.stop();
  };
  const done = new Promise<string>((resolve) => {
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    recorder.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      void inline(new Blob(pieces, { type })).then(resolve);
    };
  });
  recorder.start();
  setTimeout(stop, LONGEST_SECONDS * 1_000);
  return { stop, done };
}

/** A file as a data address: text, so that it is kept as everything else is. */
export const inline = (file: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsDataURL(file);
  });

/** And back. */
export function fileOf(address: string): Blob {
  const [, type, data] = /^data:(.*);base64,(.*)$/.exec(address) ?? [];
  return new Blob([Uint8Array.from(atob(data ?? ""), (letter) => letter.charCodeAt(0))], { type: type ?? "" });
}

/** Brings the files that these marks speak of, as far as the server does not have them yet. Bringing one again is harmless. */
export async function bring(code: string, marks: readonly Mark[], bearer: string): Promise<Asked<unknown>> {
  for (const { attachment } of marks) {
    const address = attachment && kept<string>(keptAs(code, attachment.id));
    if (!attachment || !address) continue;
    const path = `/api/seminars/${code}/attachments/${attachment.id}`;
    const asked = await ask<{ id?: string } | null>(path, { method: "PUT", body: fileOf(address), bearer });
    if (asked.kind === "ok" && asked.value?.id !== attachment.id) return { kind: "unreachable" };
    if (asked.kind !== "ok") return asked;
    drop(keptAs(code, attachment.id));
  }
  return { kind: "ok", value: null };
}

/** A file of one's own that the server has; null where it has not. */
export async function askForFile(path: string, bearer: string): Promise<Blob | null> {
  const answer = await fetch(path, { headers: { Authorization: `Bearer ${bearer}` }, cache: "no-store" }).catch(
    () => null,
  );
  return answer?.ok ? answer.blob() : null;
}

/** What may be added: both where either is asked for. */
export const offered = (attach: AttachmentKind | "either"): AttachmentKind[] =>
  attach === "either" ? ["photo", "voice"] : [attach];
