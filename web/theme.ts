import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const ai: MantineColorsTuple = [
  '#EEF2F6',
  '#DCE5ED',
  '#BBCCDB',
  '#9DB6CC',
  '#6F91B0',
  '#4B7297',
  '#345D83',
  '#234768',
  '#1A3652',
  '#122840',
]
const kaki: MantineColorsTuple = [
  '#FDF3EC',
  '#FBE9DE',
  '#F5CBB2',
  '#EEA981',
  '#E28352',
  '#D2602B',
  '#BC4F1C',
  '#A84313',
  '#84340F',
  '#5F270D',
]
const matsu: MantineColorsTuple = [
  '#F1F7F3',
  '#E3EFE6',
  '#C3DCCB',
  '#A0C6AD',
  '#7CAE8D',
  '#5B9570',
  '#3F7A57',
  '#35694A',
  '#2C5A3F',
  '#1D3E2B',
]
const yama: MantineColorsTuple = [
  '#FCF5E7',
  '#F8EBCF',
  '#F0D79F',
  '#E5C06C',
  '#D2A23D',
  '#B9851F',
  '#A37115',
  '#8C5C0E',
  '#75490A',
  '#4F3106',
]
const enji: MantineColorsTuple = [
  '#FCF1F1',
  '#F8E4E4',
  '#EDC0C3',
  '#E0989E',
  '#D06E78',
  '#BD4A57',
  '#A02C3C',
  '#9B293A',
  '#962637',
  '#651824',
]
const fuji: MantineColorsTuple = [
  '#F5F3F9',
  '#EBE7F3',
  '#D5CDE6',
  '#BDB0D6',
  '#A392C3',
  '#8B77AE',
  '#74609A',
  '#65528C',
  '#57457D',
  '#3B2E57',
]
const gray: MantineColorsTuple = [
  '#F6F3EC',
  '#EEEAE0',
  '#E2DDD0',
  '#D3CCBB',
  '#B5AF9F',
  '#8A8577',
  '#75716A',
  '#63635F',
  '#4D525A',
  '#22262C',
]
const night: MantineColorsTuple = [
  '#ECE7DB',
  '#BDB9AE',
  '#9C998F',
  '#6F7782',
  '#3A4452',
  '#2B333E',
  '#1B2129',
  '#14181F',
  '#10141A',
  '#0B0E13',
]

/** What lies over the page while a dialogue is open. */
export const veil = { color: 'var(--veil)', backgroundOpacity: 1 }
const onPaper = {
  content: { background: 'var(--paper)' },
  header: { background: 'var(--paper)' },
  title: { fontSize: '1.0625rem', fontWeight: 500 },
}

/** Mantine in the product's clothes; the values are those of `tokens.css`. */
export const theme = createTheme({
  colors: { ai, kaki, matsu, yama, enji, fuji, gray, dark: night },
  primaryColor: 'ai',
  primaryShade: { light: 7, dark: 6 },
  white: '#FDFCF8',
  black: '#22262C',
  autoContrast: true,
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--sans)', fontWeight: '500' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.375rem' },
  lineHeights: { xs: '1.5', sm: '1.6', md: '1.6', lg: '1.75', xl: '1.75' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '10px' },
  defaultRadius: 'md',
  shadows: {
    xs: 'var(--shadow)',
    sm: 'var(--shadow)',
    md: 'var(--lift)',
    lg: 'var(--lift)',
    xl: 'var(--desk)',
  },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  other: { serif: 'var(--serif)' },
  components: {
    Paper: { defaultProps: { radius: 'lg', shadow: 'xs', withBorder: false } },
    Button: { defaultProps: { size: 'sm', radius: 'md' }, styles: { label: { fontWeight: 500 } } },
    Badge: {
      defaultProps: { radius: 'sm', variant: 'light' },
      styles: { label: { textTransform: 'none', fontWeight: 400 } },
    },
    Tooltip: { defaultProps: { openDelay: 300, color: 'dark', multiline: true, maw: 320 } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        shadow: 'md',
        overlayProps: veil,
        transitionProps: { duration: 200, transition: 'fade' },
      },
      styles: onPaper,
    },
    Drawer: {
      defaultProps: { shadow: 'md', overlayProps: veil, transitionProps: { duration: 200 } },
      styles: onPaper,
    },
    Popover: {
      defaultProps: {
        shadow: 'md',
        radius: 'lg',
        transitionProps: { duration: 200, transition: 'fade' },
      },
    },
    Menu: {
      defaultProps: {
        // Its focus placeholder is a child that a menu may not have (ARIA).
        withInitialFocusPlaceholder: false,
        shadow: 'md',
        radius: 'lg',
        transitionProps: { duration: 120, transition: 'fade' },
      },
    },
    Table: { defaultProps: { striped: false, withColumnBorders: false, withTableBorder: false } },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    },
    Select: { defaultProps: { allowDeselect: false, checkIconPosition: 'right' } },
    Anchor: { defaultProps: { underline: 'hover' } },
    CloseButton: { defaultProps: { variant: 'subtle' } },
  },
})

const states = ['kaki', 'matsu', 'yama', 'enji', 'fuji'] as const

/** Points every colour that Mantine computes at the tokens, so both schemes follow one list. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  // Under both schemes, for Mantine sets its own there and those would win over the common ones.
  light: tokens(),
  dark: tokens(),
})

function tokens(): Record<string, string> {
  return {
    '--mantine-color-body': 'var(--washi)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink2)',
    '--mantine-color-placeholder': 'var(--ink3)',
    '--mantine-color-error': 'var(--enji)',
    '--mantine-color-anchor': 'var(--ai-text)',
    '--mantine-color-default': 'var(--paper)',
    '--mantine-color-default-hover': 'var(--sunk)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line2)',
    '--mantine-color-disabled': 'var(--sunk)',
    '--mantine-color-disabled-color': 'var(--ink3)',
    '--mantine-color-disabled-border': 'var(--line2)',
    '--mantine-color-ai-text': 'var(--ai-text)',
    '--mantine-color-ai-filled': 'var(--ai)',
    '--mantine-color-ai-filled-hover': 'var(--ai-h)',
    '--mantine-color-ai-light': 'var(--ai-soft)',
    '--mantine-color-ai-light-hover': 'var(--ai-soft)',
    '--mantine-color-ai-light-color': 'var(--ai-text)',
    '--mantine-color-ai-outline': 'var(--ai-text)',
    '--mantine-color-ai-outline-hover': 'var(--ai-soft)',
    '--mantine-primary-color-contrast': 'var(--on-ai)',
    ...Object.fromEntries(states.flatMap(variablesOf)),
  }
}

function variablesOf(name: (typeof states)[number]): [string, string][] {
  const text = name === 'kaki' ? 'var(--kaki-text)' : `var(--${name})`
  const at = `--mantine-color-${name}`
  return [
    [`${at}-text`, text],
    [`${at}-light`, `var(--${name}-soft)`],
    [`${at}-light-hover`, `var(--${name}-soft)`],
    [`${at}-light-color`, text],
    [`${at}-outline`, text],
    [`${at}-outline-hover`, `var(--${name}-soft)`],
  ]
}
