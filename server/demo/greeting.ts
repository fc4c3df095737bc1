import type { Config } from '../config/config.ts'

const ACCOUNTS = [
  ['member@example.jp', '修了生　graduate'],
  ['second-member@example.jp', '修了生　graduate'],
  ['sponsored@example.jp', '修了生（企業派遣）　graduate whose company is invoiced'],
  ['billing@example.jp', '企業ご担当者　sponsor contact'],
  ['learner@example.jp', '受講者　learner'],
  ['instructor@example.jp', '講師　instructor (also second-instructor@, third-instructor@)'],
  ['moderator@example.jp', '公開質問の確認　moderator'],
  ['office@example.jp', '事務局　office'],
  ['admin@example.jp', '管理者　admin'],
] as const

export const greeting = ({ publicUrl }: Config): string => `
  集い Tsudoi（デモ）  ${publicUrl}

  ログイン用のメールアドレス／accounts
${ACCOUNTS.map(([address, role]) => `    ${address.padEnd(26)}${role}`).join('\n')}
  確認コードの届く先／the mailbox with the codes
    ${publicUrl}/dev
  終了するには Ctrl-C／Ctrl-C ends it
`
