import { lazy } from 'react'
import type { Action, PersonPanel, Room } from '../../../web/rooms.ts'
import { createRoute, lazyRouteComponent, shellRoute } from '../../../web/routes.ts'
import { surveyRoomTexts } from '../rooms.texts.ts'
import { calendarPath, newSurveyPath, surveysPath } from './paths.ts'

export const rooms: Room[] = [
  {
    floor: 'listen',
    order: 30,
    path: surveysPath,
    label: surveyRoomTexts.surveys,
    also: surveyRoomTexts.also,
    icon: 'survey',
    permission: 'surveys.read',
  },
]

export const actions: Action[] = [
  {
    label: surveyRoomTexts.make,
    path: newSurveyPath,
    icon: 'survey',
    permission: 'surveys.write',
  },
  {
    label: surveyRoomTexts.calendar,
    path: calendarPath,
    icon: 'calendar',
    permission: 'surveys.read',
  },
]

const page = (path: string, load: Parameters<typeof lazyRouteComponent>[0]) =>
  createRoute({ getParentRoute: () => shellRoute, path, component: lazyRouteComponent(load) })

export const routes = [
  page('/surveys', () => import('./SurveysPage.tsx')),
  page('/surveys/new', () => import('./NewSurveyPage.tsx')),
  page('/surveys/calendar', () => import('./CalendarPage.tsx')),
  page('/surveys/settings', () => import('./SettingsPage.tsx')),
  page('/surveys/loyalty', () => import('./LoyaltyPage.tsx')),
  page('/surveys/studies', () => import('./studies/StudiesPage.tsx')),
  page('/surveys/studies/new', () => import('./studies/NewStudyPage.tsx')),
  page('/surveys/studies/$studyId', () => import('./studies/StudyPage.tsx')),
  page('/surveys/$surveyId', () => import('./SurveyPage.tsx')),
  page('/surveys/$surveyId/edit', () => import('./EditSurveyPage.tsx')),
  page('/surveys/$surveyId/key', () => import('./KeyPage.tsx')),
]

/** What this module shows on the page of a person. */
export const personPanels: PersonPanel[] = [
  {
    slot: 'side',
    order: 32,
    title: surveyRoomTexts.panel,
    permission: 'surveys.read',
    component: lazy(() => import('./SurveysPanel.tsx')),
  },
]
