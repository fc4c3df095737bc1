import type { RoleName } from '../../columns.ts'

export interface SeedPerson {
  email: string
  family: string
  given: string
  kana: [string, string]
  roman: string
  roles: RoleName[]
  headline?: string
}

/** Fictional, every one. The first dozen are the demo's accounts. */
export const people: SeedPerson[] = [
  {
    email: 'member',
    family: '仮名',
    given: '春子',
    kana: ['カメイ', 'ハルコ'],
    roman: 'Haruko Kamei',
    roles: ['GRADUATE'],
    headline: '通信販売・お客様相談室',
  },
  {
    email: 'second-member',
    family: '例示',
    given: '夏男',
    kana: ['レイジ', 'ナツオ'],
    roman: 'Natsuo Reiji',
    roles: ['GRADUATE'],
    headline: '小売・店舗運営',
  },
  {
    email: 'sponsored',
    family: '企派',
    given: '秋江',
    kana: ['キハ', 'アキエ'],
    roman: 'Akie Kiha',
    roles: ['GRADUATE'],
    headline: 'サンプル商事・お客様センター',
  },
  {
    email: 'billing',
    family: '請求',
    given: '冬樹',
    kana: ['セイキュウ', 'フユキ'],
    roman: 'Fuyuki Seikyu',
    roles: ['SPONSOR_CONTACT'],
  },
  {
    email: 'learner',
    family: '受講',
    given: '学',
    kana: ['ジュコウ', 'マナブ'],
    roman: 'Manabu Juko',
    roles: ['LEARNER'],
  },
  {
    email: 'instructor',
    family: '架空',
    given: '太郎',
    kana: ['カクウ', 'タロウ'],
    roman: 'Taro Kakuu',
    roles: ['INSTRUCTOR'],
  },
  {
    email: 'second-instructor',
    family: '見本',
    given: '花子',
    kana: ['ミホン', 'ハナコ'],
    roman: 'Hanako Mihon',
    roles: ['INSTRUCTOR'],
  },
  {
    email: 'third-instructor',
    family: '試作',
    given: '一郎',
    kana: ['シサク', 'イチロウ'],
    roman: 'Ichiro Shisaku',
    roles: ['INSTRUCTOR'],
  },
  {
    email: 'moderator',
    family: '確認',
    given: '千代',
    kana: ['カクニン', 'チヨ'],
    roman: 'Chiyo Kakunin',
    roles: ['MODERATOR'],
  },
  { email: 'office', family: '事務', given: '百合', kana: ['ジム', 'ユリ'], roman: 'Yuri Jimu', roles: ['STAFF'] },
  {
    email: 'admin',
    family: '管理',
    given: '正',
    kana: ['カンリ', 'タダシ'],
    roman: 'Tadashi Kanri',
    roles: ['ADMIN', 'STAFF'],
  },
  {
    email: 'graduate-1',
    family: '髙見',
    given: '﨑子',
    kana: ['タカミ', 'サキコ'],
    roman: 'Sakiko Takami',
    roles: ['GRADUATE'],
    headline: '宿泊・フロント',
  },
  {
    email: 'graduate-2',
    family: '𠮷田',
    given: '架',
    kana: ['ヨシダ', 'カケル'],
    roman: 'Kakeru Yoshida',
    roles: ['GRADUATE'],
    headline: '鉄道・駅務',
  },
  {
    email: 'graduate-3',
    family: '模擬',
    given: '文香',
    kana: ['モギ', 'フミカ'],
    roman: 'Fumika Mogi',
    roles: ['GRADUATE'],
    headline: '医療・受付',
  },
  {
    email: 'graduate-4',
    family: 'デモ',
    given: '健',
    kana: ['デモ', 'ケン'],
    roman: 'Ken Demo',
    roles: ['GRADUATE'],
    headline: '自治体・窓口',
  },
]

export interface SeedInstructor {
  email: string
  title: { ja: string; en: string }
  biography: { ja: string; en: string }
  expertise: string[]
  /** weekday 1–7, from, to, in minutes of the day */
  hours: [number, number, number][]
  alwaysOpen?: boolean
  zoomUser: string
}

const NINE = 9 * 60
const hours = (days: number[], ...ranges: [number, number][]): [number, number, number][] =>
  days.flatMap((day) => ranges.map(([from, to]): [number, number, number] => [day, from * 60, to * 60]))

export const instructors: SeedInstructor[] = [
  {
    email: 'instructor',
    title: { ja: '特任講師', en: 'Senior instructor' },
    biography: {
      ja: 'コールセンターの運営と管理に20年以上携わり、通信・通販・損保など多くの業界の現場を経験しました。長い電話の終え方、録音と証拠の残し方、スタッフの育成を得意としています。',
      en: 'More than twenty years of running call centres in telecoms, mail order and insurance. Ending long calls, recording and evidence, bringing up staff.',
    },
    expertise: ['prolonged', 'evidence', 'training'],
    hours: [1, 2, 3, 4, 5, 6, 7].map((day) => [day, NINE, 18 * 60]),
    alwaysOpen: true,
    zoomUser: 'taro@zoom.example.jp',
  },
  {
    email: 'second-instructor',
    title: { ja: '講師', en: 'Instructor' },
    biography: {
      ja: '産業カウンセラー。厳しい対応が続いた担当者の心のケア、面談の進め方、社内アンケートの設計をお手伝いします。',
      en: 'An industrial counsellor: care for staff after hard cases, how to hold interviews, how to design surveys.',
    },
    expertise: ['staff-care', 'survey', 'escalation'],
    hours: hours([2, 3, 4], [10, 12], [14, 17]),
    zoomUser: 'hanako@zoom.example.jp',
  },
  {
    email: 'third-instructor',
    title: { ja: '講師', en: 'Instructor' },
    biography: {
      ja: '元警察職員。対応基準とマニュアルの作り方、警察・弁護士との連携、居座りや脅迫への備えをご一緒に考えます。',
      en: 'Formerly with the police: standards and manuals, working with police and lawyers, readiness for threats and refusals to leave.',
    },
    expertise: ['policy', 'police-legal', 'lingering'],
    hours: [...hours([1, 5], [13, 18]), ...hours([6], [10, 12])],
    zoomUser: 'ichiro@zoom.example.jp',
  },
]
