import { type Mail, type MailAddress, type Mailer, MailRefused } from '../ports/mailer.ts'

export interface SmtpConfig {
  /** `smtp://user:password@host:587` or `smtps://…`; the port's server is expected to offer STARTTLS where it can. */
  url: string
  /** Milliseconds for connecting, greeting and each answer. */
  timeout?: number
}

/** Mail by SMTP over a small pool of connections. The server's reply is the proof of delivery to the next hop. */
export function smtpMailer({ url, timeout = 20_000 }: SmtpConfig): Mailer {
  const open = async () => {
    // Read at the first letter: a start need not wait for it.
    const { createTransport } = await import('nodemailer')
    return createTransport({
      url,
      pool: true,
      maxConnections: 4,
      connectionTimeout: timeout,
      greetingTimeout: timeout,
      socketTimeout: timeout,
      // Contents come from us alone: no path or URL in a field may be fetched.
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }
  let transport: ReturnType<typeof open> | null = null
  return {
    async send(mail) {
      try {
        transport ??= open()
        await (await transport).sendMail(toMessage(mail))
      } catch (error) {
        throw isFinal(error) ? new MailRefused(error.message, { cause: error }) : error
      }
    },
    async close() {
      if (transport) (await transport).close()
    },
  }
}

/** A 5yz reply to the recipient or to the contents. One to our credentials or sender is ours to mend: the letter waits. */
function isFinal(error: unknown): error is Error {
  if (!(error instanceof Error) || !('responseCode' in error) || !('command' in error)) return false
  const { responseCode, command } = error
  return typeof responseCode === 'number' && responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')
}

/**
 * multipart/mixed { multipart/alternative { text, html, text/calendar }, invite.ics }: Outlook and Gmail read the
 * alternative as an invitation (RFC 6047 §2.4), others offer the attachment. The method stands in the content type and
 * must equal the calendar's own.
 */
export function toMessage(mail: Mail) {
  return {
    messageId: mail.messageId,
    date: mail.date,
    from: addressee(mail.from),
    to: addressee(mail.to),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: mail.headers,
    ...(mail.calendar && {
      alternatives: [
        {
          contentType: `text/calendar; method=${mail.calendar.method}; charset=UTF-8`,
          content: mail.calendar.ics,
          contentTransferEncoding: 'base64' as const,
        },
      ],
      attachments: [
        {
          filename: 'invite.ics',
          contentType: `application/ics; name="invite.ics"`,
          contentDisposition: 'attachment' as const,
          contentTransferEncoding: 'base64' as const,
          content: mail.calendar.ics,
        },
      ],
    }),
  }
}

function addressee({ name, address }: MailAddress) {
  return name ? { name, address } : { name: '', address }
}
