import { feedUrlFor } from '../../server/features/calendar/feed-token.ts'
import { ownCalendar, rotateCalendarFeed } from '../../server/features/calendar/own-calendar.ts'
import type { Resolvers } from '../generated/types.ts'

export const calendarResolvers: Resolvers = {
  Mutation: {
    rotateCalendarFeed: (_root, _input, ctx) => rotateCalendarFeed(ctx),
  },
  Viewer: {
    calendarFeedUrl: (person, _input, ctx) => feedUrlFor(ctx, person),
    calendar: (_person, range, ctx) => ownCalendar(ctx, range),
  },
  CalendarEntry: {
    __resolveType: () => 'Consultation',
  },
}
