import { defineErrors } from './index.ts'

/** What the office's command line refuses. */
defineErrors({
  ja: {
    INSTRUCTOR_ALREADY: 'この方は、すでに講師として登録されています。',
    INSTRUCTOR_NEEDS_ENTRY: '講師にするには、紹介文などが必要です。add-instructor をお使いください。',
    TIME_ZONE_UNKNOWN: 'タイムゾーンは、Asia/Tokyo のような名前で指定してください。',
    TAG_UNKNOWN: ({ slug }) => `タグ「${slug}」はありません。`,
    LETTER_HELD_A_CODE: '確認コードのメールは再送できません。画面から、新しい確認コードをお送りください。',
    LIST_EMPTY: '名簿に登録する方がありません。',
    COLUMN_MISSING: 'この列がありません。1行目に列の名前を入れてください。',
    COLUMN_TWICE: 'この列が2つあります。',
    TOO_MANY_CELLS: '見出しより項目が多くなっています。カンマや引用符をお確かめください。',
    LISTED_TWICE: ({ line }) => `${line}行目と同じ方です。`,
    LOCALE_UNKNOWN: '言語は ja または en で指定してください。',
  },
  en: {
    INSTRUCTOR_ALREADY: 'This person is an instructor already.',
    INSTRUCTOR_NEEDS_ENTRY: 'An instructor needs a biography and a Zoom user. Please use add-instructor.',
    TIME_ZONE_UNKNOWN: 'Please name the time zone like Asia/Tokyo.',
    TAG_UNKNOWN: ({ slug }) => `There is no tag "${slug}".`,
    LETTER_HELD_A_CODE: 'A letter with a code cannot be sent again. Please ask for a new code on the page.',
    LIST_EMPTY: 'The list has nobody in it.',
    COLUMN_MISSING: 'This column is missing. The first row must name the columns.',
    COLUMN_TWICE: 'This column is there twice.',
    TOO_MANY_CELLS: 'This row has more cells than the first one. Please check commas and quotation marks.',
    LISTED_TWICE: ({ line }) => `This is the same person as in line ${line}.`,
    LOCALE_UNKNOWN: 'The language must be ja or en.',
  },
})
