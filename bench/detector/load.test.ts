import t from 'tap'
import type { FindingKind } from '../../graphql/generated/types.ts'
import { type Half, type Label, loadSentences, parseSentences, type Sentence } from './load.ts'

const halves: Half[] = ['tune', 'report']

/** What each half held when it was closed; a set that shrinks measures less. */
const atLeast: Record<FindingKind, number> = {
  PERSON_NAME: 94,
  ORGANISATION_NAME: 71,
  PHONE: 16,
  EMAIL: 7,
  POSTAL_ADDRESS: 9,
  PAYMENT_CARD: 7,
  MY_NUMBER: 4,
  CORPORATE_NUMBER: 2,
  BANK_ACCOUNT: 7,
  VEHICLE_PLATE: 6,
  CUSTOMER_OR_ORDER_NUMBER: 11,
  SOCIAL_ACCOUNT: 6,
  URL: 4,
  HEALTH: 7,
  AMOUNT: 8,
  OTHER: 2,
}
const sentencesAtLeast = 325
const cleanAtLeast = 97

const labelled = ({ text }: Sentence, { start, end }: Label) => text.slice(start, end)

/** The text of every label of these kinds, or of any kind. */
const labelsOf = (half: Half, ...wanted: FindingKind[]): string[] =>
  loadSentences(half).flatMap((sentence) =>
    sentence.labels
      .filter(({ kind }) => wanted.length === 0 || wanted.includes(kind))
      .map((label) => labelled(sentence, label)),
  )

const digitsIn = (text: string): string => text.normalize('NFKC').replaceAll(/\D/g, '')

/** ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)
  return /^\d{14,16}$/.test(digits) && sum % 10 === 0
}

/** 平成26年総務省令第85号 第5条. */
function passesMyNumber(digits: string): boolean {
  if (!/^\d{12}$/.test(digits)) return false
  const sum = [...digits.slice(0, 11)].reverse().reduce((sum, digit, index) => {
    const n = index + 1
    return sum + Number(digit) * (n <= 6 ? n + 1 : n - 5)
  }, 0)
  const rest = sum % 11
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest)
}

/** The check digit of a 法人番号 is its first: 9 − (Σ Pn·Qn mod 9), Q = 1 odd, 2 even, n from the right. */
function passesCorporateNumber(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false
  const sum = [...digits.slice(1)]
    .reverse()
    .reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 1 : 2), 0)
  return Number(digits[0]) === 9 - (sum % 9)
}

t.test('labels are offsets in UTF-16 units of the text without markup', async (t) => {
  const [sentence] = parseSentences('# 見出し\n\n昨日[[PERSON_NAME:𠮷村]]様から[[PHONE:090-1]]へ。\n', 'a.txt')
  t.same(sentence, {
    text: '昨日𠮷村様から090-1へ。',
    labels: [
      { kind: 'PERSON_NAME', start: 2, end: 5 },
      { kind: 'PHONE', start: 8, end: 13 },
    ],
  })
  t.same(parseSentences('[返金]は一度だけ。\r\n', 'a.txt'), [{ text: '[返金]は一度だけ。', labels: [] }])
})

t.test('markup that is not well formed is named with its line', async (t) => {
  const second = (line: string) => () => parseSentences(`# 見出し\n${line}`, 'a.txt')
  t.throws(second('[[NAME:佐藤]]様'), { message: 'a.txt:2: unknown kind NAME' })
  t.throws(second('[[佐藤]]様'), { message: 'a.txt:2: a label without its kind' })
  t.throws(second('[[PHONE:]]へ'), { message: 'a.txt:2: an empty label' })
  t.throws(second('[[PHONE:090'), { message: 'a.txt:2: a label without its ]]' })
  t.throws(second('090]]へ'), { message: 'a.txt:2: ]] without [[' })
  t.throws(second('[[ORGANISATION_NAME:[[PERSON_NAME:佐藤]]商店]]'), { message: 'a.txt:2: a label inside a label' })
})

for (const half of halves) {
  t.test(`the ${half} half has kept its size and its mix`, async (t) => {
    const sentences = loadSentences(half)
    t.ok(sentences.length >= sentencesAtLeast, `${sentences.length} sentences`)
    const clean = sentences.filter(({ labels }) => labels.length === 0).length
    t.ok(clean >= cleanAtLeast, `${clean} of them clean`)
    for (const kind of Object.keys(atLeast) as FindingKind[]) {
      const count = labelsOf(half, kind).length
      t.ok(count >= atLeast[kind], `${count} labels ${kind}`)
    }
  })

  t.test(`the ${half} half: each line is a sentence of 20 to 140 characters or a post of 200 to 400`, async (t) => {
    const length = ({ text }: Sentence) => [...text].length
    const ofOtherLength = loadSentences(half).filter(
      (sentence) =>
        length(sentence) < 20 || length(sentence) > 400 || (length(sentence) > 140 && length(sentence) < 200),
    )
    t.same(ofOtherLength, [])
    t.same(
      loadSentences(half).filter(({ text }) => text !== text.trim() || !/[。？]$/u.test(text)),
      [],
    )
  })

  t.test(`the ${half} half: numbers labelled as checked ones pass their check, all others fail it`, async (t) => {
    t.same(
      labelsOf(half, 'PAYMENT_CARD').filter((text) => !passesLuhn(digitsIn(text))),
      [],
    )
    t.same(
      labelsOf(half, 'MY_NUMBER').filter((text) => !passesMyNumber(digitsIn(text))),
      [],
    )
    t.same(
      labelsOf(half, 'CORPORATE_NUMBER').filter((text) => !passesCorporateNumber(digitsIn(text))),
      [],
    )
    const others = loadSentences(half).flatMap((sentence) => longNumbersOutside(sentence, 'PAYMENT_CARD', 'MY_NUMBER'))
    t.ok(others.length > 0)
    t.same(
      others.filter((digits) => passesLuhn(digits) || passesMyNumber(digits)),
      [],
    )
  })
}

t.test('no sentence and no label of one half is in the other', async (t) => {
  const shared = (of: (half: Half) => string[]) => {
    const inReport = new Set(of('report'))
    return of('tune').filter((text) => inReport.has(text))
  }
  t.same(
    shared((half) => loadSentences(half).map(({ text }) => text)),
    [],
  )
  t.same(shared(labelsOf), [])
})

t.test('nor is a name of one half a part of a name of the other', async (t) => {
  const names = (half: Half) => labelsOf(half, 'PERSON_NAME', 'ORGANISATION_NAME').filter((name) => name.length > 1)
  for (const [half, other] of [halves, halves.toReversed()] as [Half, Half][]) {
    const others = names(other)
    t.same(
      names(half).filter((name) => others.some((longer) => longer.includes(name))),
      [],
      `${half} in ${other}`,
    )
  }
})

/** Runs of 12 digits and more, hyphens and blanks taken out. */
function longNumbersOutside(sentence: Sentence, ...hidden: FindingKind[]): string[] {
  const rest = sentence.labels
    .filter(({ kind }) => hidden.includes(kind))
    .reduce((text, label) => text.replace(labelled(sentence, label), '※'), sentence.text)
  return (rest.normalize('NFKC').match(/\d(?:[ \-−‐ー]?\d){11,}/gu) ?? []).map(digitsIn)
}
