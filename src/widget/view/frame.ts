/** Where the timeline is drawn, in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The frame of a timeline so many pixels wide. */
export const frameOf = (width: number): Frame => ({
  width,
  height: width < 420 ? 176 : width < 480 ? 214 : 262,
  left: 38,
  right: 6,
  top: 20,
  bottom: 22,
});
