import { defineErrors } from './index.ts'

defineErrors({
  ja: {
    EMAIL_MALFORMED: 'メールアドレスの形が正しくないようです。「@」の前後をもう一度お確かめください。',
    CODE_MALFORMED: '確認コードは6桁の数字です。メールにある数字を入力してください。',
    CODE_NOT_ASKED: 'この画面でお送りした確認コードが見つかりません。確認コードをもう一度お送りください。',
    CODE_WRONG: ({ left }) =>
      Number(left) > 0
        ? `確認コードが違います。最後に届いたメールの数字をお確かめください（あと${left}回入力できます）。`
        : '確認コードが違います。新しい確認コードをお送りください。',
    CODE_EXPIRED: '確認コードの有効期限が切れました。新しい確認コードをお送りください。',
    CODE_USED: 'この確認コードは使用済みです。新しい確認コードをお送りください。',
    CODE_USED_UP: '入力できる回数を超えたため、この確認コードは使えなくなりました。新しい確認コードをお送りください。',
    TRIES_USED_UP_TODAY:
      '確認コードの誤りが続いたため、しばらくこの方法ではお入りになれません。パスキーをお使いになるか、事務局へお電話ください。',
    ACCOUNT_CLOSED: 'このアカウントは退会済みです。お心当たりがない場合は、事務局へご連絡ください。',
    RECENT_SIGN_IN_NEEDED: '安全のため、ご本人であることをもう一度確認させてください。',
    SECOND_STEP_NEEDED: '安全のため、ご登録のパスキーまたは認証アプリで、先にご本人の確認をしてください。',
    KANA_ONLY: 'カタカナで入力してください（ひらがな・半角カナは自動で変換します）。',
    ROMAN_ONLY: 'ローマ字で入力してください。',
    NO_ADDRESS_AS_NAME: '表示名にメールアドレスは使えません。',
    RESERVED_NAME: '事務局や協会の公式のものと紛らわしい表示名は使えません。',
    ADDRESS_IS_YOURS: 'このメールアドレスは、すでに登録されています。',
    ADDRESS_TAKEN: 'このメールアドレスは、別のアカウントで使われています。まとめたいときは、事務局へご連絡ください。',
    ADDRESS_UNKNOWN: 'このメールアドレスで登録している方は見つかりません。',
    TOO_MANY_ADDRESSES: ({ maximum }) => `登録できるメールアドレスは${maximum}件までです。`,
    PRIMARY_ADDRESS_STAYS:
      'ご連絡先になっているメールアドレスは削除できません。先に、別のアドレスをご連絡先にしてください。',
    PASSKEY_STALE: '時間がたったため、確認できませんでした。もう一度お試しください。',
    PASSKEY_FAILED: 'パスキーを確認できませんでした。もう一度お試しになるか、確認コードをお使いください。',
    PASSKEY_UNKNOWN: 'このパスキーは登録されていません。確認コードでログインしてください。',
    PASSKEY_KNOWN: 'このパスキーは、すでに登録されています。',
    TOO_MANY_PASSKEYS: ({ maximum }) => `登録できるパスキーは${maximum}件までです。`,
    TOTP_IS_FOR_OFFICE: '認証アプリは、事務局のアカウントでお使いいただけます。パスキーをご利用ください。',
    TOTP_STANDS: '認証アプリは、すでに登録されています。変えるときは、先に登録を解除してください。',
    TOTP_NOT_ENROLLED: '認証アプリが登録されていません。',
    TOTP_WRONG: '数字が違います。認証アプリに今表示されている6桁を入力してください。',
    TOTP_TRIES_USED_UP: '入力できる回数を超えました。15分ほど待ってから、もう一度お試しください。',
    LAST_ADMIN: '管理者がいなくなるため、この役割は外せません。先に、ほかの方を管理者にしてください。',
    NOT_ONESELF: 'ご自分の登録は、ここでは解除できません。ほかの管理者にご依頼ください。',
  },
  en: {
    EMAIL_MALFORMED: 'This does not look like an e-mail address. Please check what stands before and after the @.',
    CODE_MALFORMED: 'The code has six digits. Please enter those in the mail.',
    CODE_NOT_ASKED: 'We find no code that was sent from this browser. Please send yourself a new one.',
    CODE_WRONG: ({ left }) =>
      Number(left) > 0
        ? `This is not the code. Please check the newest mail (${left} ${left === 1 ? 'try' : 'tries'} left).`
        : 'This is not the code. Please send yourself a new one.',
    CODE_EXPIRED: 'This code is over. Please send yourself a new one.',
    CODE_USED: 'This code was used already. Please send yourself a new one.',
    CODE_USED_UP: 'There were too many tries, so this code no longer works. Please send yourself a new one.',
    TRIES_USED_UP_TODAY:
      'There were too many wrong codes, so this way in is closed for a while. Please use a passkey, or telephone the office.',
    ACCOUNT_CLOSED: 'This account was closed. If you did not close it, please contact the office.',
    RECENT_SIGN_IN_NEEDED: 'For your safety, please confirm once more that it is you.',
    SECOND_STEP_NEEDED: 'For your safety, please confirm first with your passkey or authenticator app.',
    KANA_ONLY: 'Please enter this in katakana (hiragana and half-width kana are converted).',
    ROMAN_ONLY: 'Please enter this in Latin letters.',
    NO_ADDRESS_AS_NAME: 'An e-mail address cannot be a display name.',
    RESERVED_NAME: 'A display name must not look like the office or the association itself.',
    ADDRESS_IS_YOURS: 'You have registered this address already.',
    ADDRESS_TAKEN: 'Another account uses this address. To have them merged, please contact the office.',
    ADDRESS_UNKNOWN: 'Nobody is registered with this address.',
    TOO_MANY_ADDRESSES: ({ maximum }) => `You can register at most ${maximum} addresses.`,
    PRIMARY_ADDRESS_STAYS:
      'We write to this address, so it cannot be removed. Please choose another one for that first.',
    PASSKEY_STALE: 'That took too long. Please try again.',
    PASSKEY_FAILED: 'The passkey could not be checked. Please try again, or use a code by mail.',
    PASSKEY_UNKNOWN: 'This passkey is not registered. Please sign in by a code.',
    PASSKEY_KNOWN: 'This passkey is registered already.',
    TOO_MANY_PASSKEYS: ({ maximum }) => `You can register at most ${maximum} passkeys.`,
    TOTP_IS_FOR_OFFICE: 'Authenticator apps are for office accounts. Please use a passkey.',
    TOTP_STANDS: 'An authenticator app is registered already. To change it, please remove it first.',
    TOTP_NOT_ENROLLED: 'No authenticator app is registered.',
    TOTP_WRONG: 'These are not the right digits. Please enter the six that the app shows now.',
    TOTP_TRIES_USED_UP: 'There were too many tries. Please wait about 15 minutes and try again.',
    LAST_ADMIN: 'Nobody would be an administrator any more. Please make somebody else one first.',
    NOT_ONESELF: 'You cannot do this to your own account. Please ask another administrator.',
  },
})
