import { controls } from "./controls";
import { signs } from "./signs";
import { theme } from "./theme";

/** What every element of the desk looks like. */
export const base = [theme, controls, signs];
