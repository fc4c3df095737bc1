import { wholePath } from './whole-path.ts'

wholePath(375, [
  { locale: 'ja', theme: 'light', member: 'member', topic: '電話口での長い叱責への切り上げ方', day: 1 },
  { locale: 'en', theme: 'dark', member: 'second-member', topic: 'Ending a call that has become abusive', day: 2 },
])
