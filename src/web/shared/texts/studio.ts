import type { Language, Phase, Theme } from "../contract";
import { cy } from "./studio.cy";
import { en } from "./studio.en";

export interface StudioTexts {
  page: string;
  otherLanguage: string;
  connection: { connecting: string; live: string; lost: string };
  openBoard: string;
  room: {
    heading: string;
    joined: string;
    answering: string;
    delegates: string;
    responses: string;
    pairs: string;
    code: string;
    qr: string;
    withoutPhone: string;
    forSomeone: string;
    kiosk: string;
  };
  rounds: {
    heading: string;
    round: (number: number) => string;
    phases: Record<Phase, string>;
    revealed: string;
    answers: (count: number) => string;
    all: (count: number) => string;
    open: (number: number) => string;
    close: (number: number) => string;
    reveal: (number: number) => string;
    reset: (number: number) => string;
    wasReset: (times: number) => string;
    next: string;
    oneAtATime: (number: number) => string;
    revealHint: string;
    undeclared: string;
    declare: string;
    confirm: (number: number) => string;
    confirmYes: string;
    confirmNo: string;
    confirmReset: (number: number, answered: number, revealed: boolean) => string;
    resetYes: (number: number) => string;
    resetNo: string;
    done: string;
    over: string;
    collecting: string;
    ownPace: string;
  };
  board: {
    heading: string;
    screen: string;
    joinScreen: string;
    figureScreen: string;
    question: string;
    figure: string;
    next: string;
    hide: string;
    show: string;
    hiddenNow: string;
    shownNow: string;
    language: string;
    theme: string;
    themes: Record<Theme | "own", string>;
    preview: string;
    sees: {
      join: string;
      hidden: string;
      waiting: string;
      story: string;
      replay: string;
      figure: (figure: string) => string;
    };
  };
  walk: {
    heading: string;
    notBegun: string;
    of: (at: number, all: number) => string;
    back: string;
    next: string;
    coming: string;
    keys: string;
    list: (count: number) => string;
    up: (name: string) => string;
    remove: (name: string) => string;
    add: string;
    whole: string;
  };
  offline: string;
  unknown: string;
}

export const STUDIO: Record<Language, StudioTexts> = { en, cy };
