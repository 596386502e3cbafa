import type { PictureShown } from "../shared/contract";

/** What is shown beside the texts: none, unless easy words are read. The `path` of each is where it is fetched from. */
let pictures = $state.raw<readonly PictureShown[]>([]);

export const showPictures = (shown: readonly PictureShown[]): void => void (pictures = shown);

export const pictureBeside = (text: string): PictureShown | undefined => pictures.find(({ beside }) => beside === text);
