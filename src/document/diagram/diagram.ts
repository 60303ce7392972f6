/** What a diagram of steps shows: boxes that wait for each other, some of which hold others. Texts are in the language of the page already. */

/** What a step is about: the colour of its box. */
export type Tone = 'trigger' | 'rows' | 'call' | 'flow' | 'logic' | 'plain' | 'end';

export interface DiagramStep {
  readonly tone: Tone;
  readonly title: string;
  /** What it does, in words; empty for nothing to say. */
  readonly detail: string;
  /** Earlier steps of the same list. */
  readonly waits: readonly Wait[];
  /** What it holds: one part, or several side by side; none for a plain box. */
  readonly parts: readonly DiagramPart[];
}

export interface Wait {
  /** Index in the list. */
  readonly on: number;
  /** How the other one must have ended, in words. */
  readonly statuses: string;
  /** Success, and nothing else. */
  readonly isPlain: boolean;
  /** Not for success at all: the way of a failure. */
  readonly isFailure: boolean;
}

export interface DiagramPart {
  /** Empty when there is one part only. */
  readonly label: string;
  /** Each after those that it waits for. */
  readonly steps: readonly DiagramStep[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** A box, or the frame around what a step holds, whose texts stand at its top. */
export interface Box extends Rect {
  readonly tone: Tone;
  /** None: it is no frame. */
  readonly lanes: readonly Lane[];
  /** Lines. */
  readonly titles: readonly string[];
  readonly details: readonly string[];
  /** All of both, for what had no place. */
  readonly whole: string;
}

/** A part of a frame. */
export interface Lane extends Rect {
  readonly label: string;
  readonly isEmpty: boolean;
}

export interface Arrow {
  /** From the edge of a box to the edge of another one, in right angles. */
  readonly points: readonly Point[];
  readonly style: 'plain' | 'failure' | 'rows' | 'echo';
}

/** Words beside the point of an arrow; lines from the top. */
export interface Note extends Point {
  readonly lines: readonly string[];
}

/** Whole pixels from the upper left corner. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Outer frames before what they hold. */
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly notes: readonly Note[];
}
