/** The colours of a picture, those of the page. */
export interface ChartTheme {
  ground: string;
  ink: string;
  muted: string;
  line: string;
  /** Of the first series, of its columns below the highest, and of the other period. */
  main: string;
  soft: string;
  other: string;
}

export type ThemeId = 'light' | 'dark';

export const THEMES: Readonly<Record<ThemeId, ChartTheme>> = {
  light: {
    ground: '#fffefb',
    ink: '#1c2321',
    muted: '#5d6663',
    line: '#e4dfd5',
    main: '#0f6b5c',
    soft: '#7fb0a6',
    other: '#d9a04a',
  },
  dark: {
    ground: '#1a2026',
    ink: '#eceff0',
    muted: '#a3aeb4',
    line: '#2c343c',
    main: '#4cc3a8',
    soft: '#2f7d6d',
    other: '#e0b36a',
  },
};
