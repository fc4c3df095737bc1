import type { SignInMethodChange } from '../features/notifications/letter-details.ts'

/** Letters about signing in and addresses. */
const ja = {
  signInCode: {
    subject: (code: string): string => `ログインの確認コード：${code}`,
    title: 'ログインの確認コード',
    lead: '次の6桁の数字を、確認コードをお求めになった画面に入力してください。',
  },
  addressCode: {
    subject: (code: string): string => `メールアドレスの確認コード：${code}`,
    title: 'メールアドレスの確認',
    lead: 'このメールアドレスを登録するには、次の6桁の数字を画面に入力してください。',
  },
  codeUntil: (until: string): string =>
    `${until}まで、一度だけ使えます。お申し込みと同じブラウザーで入力してください。`,
  codeSecret: 'このコードをほかの方に伝えないでください。事務局がコードをお尋ねすることはありません。',
  codeNotYou: 'お心当たりがない場合は、このメールを破棄してください。コードが入力されなければ、何も起こりません。',
  addressChanged: {
    subject: 'メールアドレスの登録内容が変わりました',
    title: 'メールアドレスの登録内容が変わりました',
    lead: {
      ADDED: (address: string): string => `次のメールアドレスが追加されました：${address}`,
      REMOVED: (address: string): string => `次のメールアドレスの登録が解除されました：${address}`,
      PRIMARY: (address: string): string => `ご連絡先のメールアドレスが次のものに変わりました：${address}`,
    },
    notYou: 'お心当たりがない場合は、すぐに事務局へご連絡ください。',
    check: 'マイページで確認する',
  },
  methodChanged: {
    subject: 'ログインの方法が変わりました',
    title: 'ログインの方法が変わりました',
    lead: {
      PASSKEY_ADDED: (name): string => `パスキー${name && `「${name}」`}が追加されました。`,
      PASSKEY_REMOVED: (name): string => `パスキー${name && `「${name}」`}が削除されました。`,
      TOTP_ADDED: (): string => '認証アプリによる確認が追加されました。',
      TOTP_REMOVED: (): string => '認証アプリによる確認が解除されました。',
      RESET_BY_OFFICE: (): string =>
        'お申し出により、事務局がパスキーと認証アプリの登録をすべて解除しました。次のログインのあとに、もう一度ご登録ください。',
    } as Record<SignInMethodChange, (name: string) => string>,
    notYou: 'お心当たりがない場合は、すぐに事務局へご連絡ください。',
    check: 'マイページで確認する',
  },
}

const en: typeof ja = {
  signInCode: {
    subject: (code) => `Your sign-in code: ${code}`,
    title: 'Your sign-in code',
    lead: 'Please enter these six digits on the page where you asked for the code.',
  },
  addressCode: {
    subject: (code) => `Your code to confirm this address: ${code}`,
    title: 'Confirm your address',
    lead: 'To register this address, please enter these six digits on the page.',
  },
  codeUntil: (until) => `It works once, until ${until}, in the browser in which you asked for it.`,
  codeSecret: 'Please give this code to nobody. The office never asks for it.',
  codeNotYou: 'If you did not ask for this, please ignore this mail. Nothing happens unless the code is entered.',
  addressChanged: {
    subject: 'Your e-mail addresses were changed',
    title: 'Your e-mail addresses were changed',
    lead: {
      ADDED: (address) => `This address was added: ${address}`,
      REMOVED: (address) => `This address was removed: ${address}`,
      PRIMARY: (address) => `We now write to this address: ${address}`,
    },
    notYou: 'If this was not you, please contact the office at once.',
    check: 'Check on my page',
  },
  methodChanged: {
    subject: 'How you sign in was changed',
    title: 'How you sign in was changed',
    lead: {
      PASSKEY_ADDED: (name) => `A passkey was added${name && `: ${name}`}.`,
      PASSKEY_REMOVED: (name) => `A passkey was removed${name && `: ${name}`}.`,
      TOTP_ADDED: () => 'Confirmation by an authenticator app was added.',
      TOTP_REMOVED: () => 'Confirmation by an authenticator app was removed.',
      RESET_BY_OFFICE: () =>
        'As you asked, the office removed all your passkeys and your authenticator app. Please register again after you next sign in.',
    },
    notYou: 'If this was not you, please contact the office at once.',
    check: 'Check on my page',
  },
}

export const accountMails = { ja, en }
