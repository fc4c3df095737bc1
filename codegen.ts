import type { CodegenConfig } from '@graphql-codegen/cli'

/** Types of the served schema: what resolvers answer, and the schema printed for clients. */
export default {
  schema: ['graphql/schema.graphql', 'graphql/*/schema.graphql'],
  generates: {
    'graphql/generated/schema.graphql': { plugins: ['schema-ast'], config: { includeDirectives: true } },
    'graphql/generated/types.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        importExtension: '.ts',
        emitLegacyCommonJSImports: false,
        contextType: '../../server/context.ts#Ctx',
        inputMaybeValue: 'T | null | undefined',
        maybeValue: 'T | null',
        scalars: {
          ID: 'string',
          DateTime: 'Date',
          LocalDate: 'string',
          LocalTime: 'string',
          TimeZone: 'string',
          URL: 'string',
          JSON: { input: 'unknown', output: 'object' },
        },
        mappers: {
          Person: '../people/mappers.ts#PersonMapper',
          Viewer: '../people/mappers.ts#ViewerMapper',
          SignInSession: '../people/mappers.ts#SignInSessionMapper',
          PersonNames: '../people/mappers.ts#PersonNamesMapper',
          NameChange: '../people/mappers.ts#NameChangeMapper',
          EmailAddress: '../people/mappers.ts#EmailAddressMapper',
          Passkey: '../people/mappers.ts#PasskeyMapper',
          SecondStepReset: '../people/mappers.ts#SecondStepResetMapper',
          Association: '../office/mappers.ts#AssociationMapper',
          TermsVersion: '../office/mappers.ts#TermsVersionMapper',
          Faq: '../office/mappers.ts#FaqMapper',
          Tag: '../office/mappers.ts#TagMapper',
          Instructor: '../consultations/mappers.ts#InstructorMapper',
          Availability: '../consultations/mappers.ts#AvailabilityMapper',
          ExternalCalendar: '../consultations/mappers.ts#ExternalCalendarMapper',
          Slot: '../consultations/mappers.ts#SlotMapper',
          Consultation: '../consultations/mappers.ts#ConsultationMapper',
          ConsultationMessage: '../consultations/mappers.ts#ConsultationMessageMapper',
          ConsultationCancellation: '../consultations/mappers.ts#ConsultationCancellationMapper',
          ConsultationEvent: '../consultations/mappers.ts#ConsultationEventMapper',
          Payment: '../payments/mappers.ts#PaymentMapper',
          Sponsorship: '../payments/mappers.ts#SponsorshipMapper',
        },
      },
    },
  },
} satisfies CodegenConfig
