/** One way to look at the element. */
export interface Look {
  /** CSS px. */
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly direction: 'ltr' | 'rtl';
  /** demo/themes/THEME.css. */
  readonly theme?: string;
}

export interface Sheet {
  readonly names: readonly string[];
  readonly looks: readonly Look[];
  readonly columns: number;
}

export const widths = [280, 375, 768, 1200] as const;

/** Every width, light and dark, from left to right and from right to left. */
export const looks: readonly Look[] = (['light', 'dark'] as const).flatMap((scheme) =>
  (['ltr', 'rtl'] as const).flatMap((direction) => widths.map((width) => ({ width, scheme, direction }))),
);
