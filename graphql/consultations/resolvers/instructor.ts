import { findInstructor, listInstructors } from '../../../server/features/consultations/instructors.ts'
import { inLocale } from '../../../server/i18n/localized.ts'
import type { Resolvers } from '../../generated/types.ts'

export const instructorResolvers: Resolvers = {
  Query: {
    instructors: (_root, _input, ctx) => listInstructors(ctx),
    instructor: (_root, { id }, ctx) => findInstructor(ctx, id),
  },
  Instructor: {
    title: ({ title }, _input, ctx) => (title ? inLocale(title, ctx.locale) : null),
    biographyHtml: (instructor, _input, ctx) => inLocale(instructor.biography_html, ctx.locale),
    timeZone: (instructor) => instructor.time_zone,
    bookableUntil: (instructor, _input, ctx) =>
      new Date(ctx.clock.now().getTime() + instructor.booking_window_days * 86_400_000),
  },
}
