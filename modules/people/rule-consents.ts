import type { Text } from '../../kernel/i18n.ts'
import type { RuleField, Says } from '../../kernel/rule-fields.ts'
import { texts } from './rule-fields.texts.ts'
import type { Channel } from './wishes.rules.ts'

function consent(channel: Channel, purpose: string, label: Text, says: Says): RuleField {
  return {
    key: `people.consent_${channel}_${purpose}`,
    group: 'consent',
    label,
    words: texts.consentWords,
    says,
    type: 'flag',
    from: `(select c.person_id, c.granted from people.pub_consents c
      where c.channel = '${channel}' and c.purpose = '${purpose}') r`,
    value: 'r.granted',
    touchedBy: ['#consent'],
  }
}

/** The newest word of a person on each way of reaching them and what for. */
export const consentFields: readonly RuleField[] = [
  consent('post', 'news', texts.postNews, { yes: texts.postNewsYes, no: texts.postNewsNo }),
  consent('post', 'offers', texts.postOffers, { yes: texts.postOffersYes, no: texts.postOffersNo }),
  consent('post', 'survey', texts.postSurvey, { yes: texts.postSurveyYes, no: texts.postSurveyNo }),
  consent('phone', 'news', texts.phoneNews, { yes: texts.phoneNewsYes, no: texts.phoneNewsNo }),
  consent('phone', 'offers', texts.phoneOffers, {
    yes: texts.phoneOffersYes,
    no: texts.phoneOffersNo,
  }),
  consent('phone', 'survey', texts.phoneSurvey, {
    yes: texts.phoneSurveyYes,
    no: texts.phoneSurveyNo,
  }),
  consent('mail', 'news', texts.mailNews, { yes: texts.mailNewsYes, no: texts.mailNewsNo }),
  consent('mail', 'offers', texts.mailOffers, { yes: texts.mailOffersYes, no: texts.mailOffersNo }),
  consent('mail', 'survey', texts.mailSurvey, { yes: texts.mailSurveyYes, no: texts.mailSurveyNo }),
  consent('sms', 'news', texts.smsNews, { yes: texts.smsNewsYes, no: texts.smsNewsNo }),
  consent('sms', 'offers', texts.smsOffers, { yes: texts.smsOffersYes, no: texts.smsOffersNo }),
  consent('sms', 'survey', texts.smsSurvey, { yes: texts.smsSurveyYes, no: texts.smsSurveyNo }),
  consent('line', 'news', texts.lineNews, { yes: texts.lineNewsYes, no: texts.lineNewsNo }),
  consent('line', 'offers', texts.lineOffers, { yes: texts.lineOffersYes, no: texts.lineOffersNo }),
  consent('line', 'survey', texts.lineSurvey, { yes: texts.lineSurveyYes, no: texts.lineSurveyNo }),
  consent('push', 'news', texts.pushNews, { yes: texts.pushNewsYes, no: texts.pushNewsNo }),
  consent('push', 'offers', texts.pushOffers, { yes: texts.pushOffersYes, no: texts.pushOffersNo }),
]
