// Runs before the modules. zod asks at each schema's birth whether it may compile itself,
// and our content policy forbids eval; and the paper should not flash white at night.
globalThis.__zod_globalConfig = { jitless: true }
const chosen = localStorage.getItem('mantine-color-scheme-value') || 'auto'
const dark =
  chosen === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark'
document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'
document.documentElement.lang =
  localStorage.getItem('kizuna.locale') || navigator.language.slice(0, 2)
