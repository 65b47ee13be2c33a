// Runs before the modules. zod asks at each schema's birth whether it may compile itself,
// and our content policy forbids eval; and the paper should not flash white at night.
globalThis.__zod_globalConfig = { jitless: true }
const chosen = localStorage.getItem('mantine-color-scheme-value') || 'auto'
const dark =
  chosen === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark'
document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'

// The person's own choice, then the browser's languages, then the house's: the page came in that.
const page = document.documentElement
const wanted = [localStorage.getItem('kizuna.locale'), ...navigator.languages]
page.lang =
  wanted.map((tag) => tag?.slice(0, 2)).find((tag) => tag === 'ja' || tag === 'en') || page.lang
