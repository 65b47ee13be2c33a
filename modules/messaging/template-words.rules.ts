import type { Text } from '../../kernel/i18n.ts'
import type { BlockKind, Purpose, TemplateChannel } from './template-blocks.rules.ts'
import { templatePageTexts as texts } from './template-pages.texts.ts'

export const channelText: Record<TemplateChannel, Text> = {
  mail: texts.mail,
  line: texts.line,
  sms: texts.sms,
  push: texts.push,
  post: texts.post,
}

export const purposeText: Record<Purpose, Text> = {
  service: texts.service,
  news: texts.news,
  offers: texts.offers,
}

export const purposeHelp: Record<Purpose, Text> = {
  service: texts.serviceHelp,
  news: texts.newsHelp,
  offers: texts.offersHelp,
}

export const blockText: Record<BlockKind, Text> = {
  heading: texts.heading,
  text: texts.text,
  button: texts.button,
  picture: texts.picture,
  divider: texts.divider,
  wording: texts.wording,
  columns: texts.columns,
}
