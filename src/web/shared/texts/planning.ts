import type { Language } from "../contract";
import { cy } from "./planning.cy";
import { en, type PlanningTexts } from "./planning.en";

export type { PlanningTexts };

export const PLANNING: Record<Language, PlanningTexts> = { en, cy };
