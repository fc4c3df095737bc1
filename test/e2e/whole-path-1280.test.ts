import { wholePath } from './whole-path.ts'

wholePath(1280, [
  { locale: 'ja', theme: 'dark', member: 'member', topic: '店頭での土下座の要求を断る言い方', day: 1 },
  { locale: 'en', theme: 'light', member: 'second-member', topic: 'Saying no at the counter, calmly', day: 2 },
])
