import type { LocalizedText } from '../../db/columns.ts'
import { addInstructor as add } from '../features/consultations/add-instructor.ts'
import { type Call, type Command, UsageError } from './command.ts'
import { readText } from './files.ts'
import { localeOf, nameOptions, namesOf } from './names.ts'

export const addInstructor: Command = {
  name: 'add-instructor',
  summary: {
    en: 'Makes somebody an instructor; the hours are then set on the page for instructors.',
    ja: '講師を登録します。相談の時間は、本人が講師のページで設定します。',
  },
  options: {
    email: { value: '<address>', help: 'of somebody who is known, or (with --family) of somebody new', required: true },
    'biography-ja': { value: '<file.md>', help: 'Markdown, in Japanese', required: true },
    'biography-en': { value: '<file.md>', help: 'Markdown, in English' },
    'zoom-user': { value: '<address>', help: 'the Zoom user who holds the meetings', required: true },
    'title-ja': { value: '<text>', help: 'such as 臨床心理士' },
    'title-en': { value: '<text>', help: 'the same in English' },
    'time-zone': { value: '<zone>', help: 'of the weekly hours; Asia/Tokyo if left out' },
    tag: { value: '<slug>', help: 'what the instructor knows well, most important first', many: true },
    ...nameOptions,
  },
  async run(call) {
    const biographyEn = call.maybe('biography-en')
    const biography: LocalizedText = {
      ja: await readText(call.text('biography-ja')),
      ...(biographyEn === undefined ? {} : { en: await readText(biographyEn) }),
    }
    const person = await call.withSystem((system) =>
      add(system, {
        email: call.text('email'),
        names: namesOf(call),
        locale: localeOf(call),
        title: titleOf(call),
        biography,
        videoUserId: call.text('zoom-user'),
        timeZone: call.maybe('time-zone') ?? 'Asia/Tokyo',
        expertise: call.every('tag'),
        reason: 'command line: add-instructor',
      }),
    )
    call.out(`${person.display_name} is an instructor (${person.id}).`)
  },
}

function titleOf({ maybe }: Call): LocalizedText | null {
  const ja = maybe('title-ja')
  const en = maybe('title-en')
  if (ja === undefined && en !== undefined) throw new UsageError('--title-en needs --title-ja as well')
  return ja === undefined ? null : { ja, ...(en === undefined ? {} : { en }) }
}
