/** Sizes in pixels. */

/** A box, and the least width of a frame. */
export const BOX_WIDTH = 216;
/** From the edge of a box to its texts: on the left there is a stripe of colour. */
export const TEXT_LEFT = 13;
export const TEXT_RIGHT = 8;
export const BOX_TOP = 7;
export const BOX_BOTTOM = 8;
export const TITLE = { size: 12, line: 15 } as const;
export const DETAIL = { size: 10.5, line: 13 } as const;
export const MAX_TITLE_LINES = 3;
export const MAX_DETAIL_LINES = 4;
/** What starts a flow is worth more of them. */
export const MAX_TRIGGER_LINES = 8;

/** Around the lanes of a frame, and between them. */
export const FRAME_PADDING = 10;
/** Around what is in a lane. */
export const LANE_PADDING = 10;
export const LANE_LABEL = 18;
/** A lane of a frame with nothing in it. */
export const EMPTY_LANE = { width: 64, height: 34 } as const;

/** Between boxes that stand side by side. */
export const GUTTER = 20;
/** Between lines that run side by side. */
export const TRACK = 7;
/** Below a box, before lines turn; above the next one, for the head of an arrow. */
export const BAND_TOP = 8;
export const BAND_BOTTOM = 14;
export const NOTE = { size: 10, line: 12, width: 100, left: 6 } as const;

/** Around the whole. */
export const MARGIN = 8;
