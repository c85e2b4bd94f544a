namespace StrategyTracker.Domain.Rules;

/// <summary>The names of the rules. Each is a key of <c>RuleTexts</c>, in Swedish and English.</summary>
public static class RuleCode
{
    public const string Required = nameof(Required);
    public const string TooLong = nameof(TooLong);
    public const string KeyIsNotReadable = nameof(KeyIsNotReadable);
    public const string KeyIsTaken = nameof(KeyIsTaken);
    public const string NotFound = nameof(NotFound);
    public const string EndsBeforeItBegins = nameof(EndsBeforeItBegins);

    public const string BodyWouldContainItself = nameof(BodyWouldContainItself);
    public const string BodyIsNotValidOnTheDay = nameof(BodyIsNotValidOnTheDay);
    public const string BodyStillExists = nameof(BodyStillExists);
    public const string BodyHasNoSuccessor = nameof(BodyHasNoSuccessor);
    public const string FunctionNeedsRoleOfBody = nameof(FunctionNeedsRoleOfBody);
    public const string FunctionStepsInForItself = nameof(FunctionStepsInForItself);
    public const string FunctionIsHeld = nameof(FunctionIsHeld);
    public const string FunctionIsVacant = nameof(FunctionIsVacant);

    public const string EditionIsAdopted = nameof(EditionIsAdopted);
    public const string EditionIsNotAdopted = nameof(EditionIsNotAdopted);
    public const string EditionHasEnded = nameof(EditionHasEnded);
    public const string DraftAlreadyExists = nameof(DraftAlreadyExists);
    public const string EditionLabelIsTaken = nameof(EditionLabelIsTaken);
    public const string EditionHasNoText = nameof(EditionHasNoText);
    public const string EditionMustBeDraft = nameof(EditionMustBeDraft);
    public const string EditionIsNotUnderPreparation = nameof(EditionIsNotUnderPreparation);
    public const string BodyMayNotAdoptType = nameof(BodyMayNotAdoptType);
    public const string BodyMayNotAdoptTypeBySource = nameof(BodyMayNotAdoptTypeBySource);
    public const string BodyHasAdopted = nameof(BodyHasAdopted);
    public const string ReferralNeedsBody = nameof(ReferralNeedsBody);
    public const string ReferralDayHasPassed = nameof(ReferralDayHasPassed);
    public const string AnswerNeedsText = nameof(AnswerNeedsText);
    public const string AnswerIsInTheFuture = nameof(AnswerIsInTheFuture);
    public const string EditionIsNotProposed = nameof(EditionIsNotProposed);
    public const string EditionIsBeingAmended = nameof(EditionIsBeingAmended);
    public const string AmendmentsCannotBeTakenBack = nameof(AmendmentsCannotBeTakenBack);
    public const string RectificationChangesNothing = nameof(RectificationChangesNothing);
    public const string RectificationNeedsReason = nameof(RectificationNeedsReason);
    public const string MetadataIsMissing = nameof(MetadataIsMissing);
    public const string HeadingIsMissing = nameof(HeadingIsMissing);
    public const string DecisionIsInTheFuture = nameof(DecisionIsInTheFuture);
    public const string ClauseKeyIsTaken = nameof(ClauseKeyIsTaken);
    public const string ClauseWouldContainItself = nameof(ClauseWouldContainItself);
    public const string SplitNeedsTwoHalves = nameof(SplitNeedsTwoHalves);
    public const string NothingToMergeWith = nameof(NothingToMergeWith);
    public const string TextHasChangedSince = nameof(TextHasChangedSince);
    public const string DocumentWouldStandAboveItself = nameof(DocumentWouldStandAboveItself);
    public const string TypeMayNotStandUnder = nameof(TypeMayNotStandUnder);
    public const string RelationExists = nameof(RelationExists);
    public const string DocumentCannotRelateToItself = nameof(DocumentCannotRelateToItself);

    public const string ReviewIsInTheFuture = nameof(ReviewIsInTheFuture);
    public const string ReviewNeedsReason = nameof(ReviewNeedsReason);
    public const string NothingToReview = nameof(NothingToReview);

    public const string DeviationNeedsClause = nameof(DeviationNeedsClause);
    public const string GoalWouldContainItself = nameof(GoalWouldContainItself);
    public const string TargetAreaIsInUse = nameof(TargetAreaIsInUse);
    public const string GoalIsInUse = nameof(GoalIsInUse);
    public const string PrincipleIsInUse = nameof(PrincipleIsInUse);

    public const string FigureIsRepeated = nameof(FigureIsRepeated);
    public const string YearIsOutOfRange = nameof(YearIsOutOfRange);
    public const string SeriesBreakNeedsReason = nameof(SeriesBreakNeedsReason);
    public const string SeriesBreakIsRepeated = nameof(SeriesBreakIsRepeated);
    public const string IndicatorPartsAreOfOneLevel = nameof(IndicatorPartsAreOfOneLevel);
    public const string IndicatorPartIsOfAnotherDocument = nameof(IndicatorPartIsOfAnotherDocument);
    public const string IndicatorPartHasAnotherUnit = nameof(IndicatorPartHasAnotherUnit);
    public const string IndicatorFileIsRefused = nameof(IndicatorFileIsRefused);
    public const string IndicatorsHaveChangedSince = nameof(IndicatorsHaveChangedSince);

    public const string ActivityHasLeftThePlan = nameof(ActivityHasLeftThePlan);
    public const string ActivityIsInThePlan = nameof(ActivityIsInThePlan);
    public const string ActivitiesLackDisposition = nameof(ActivitiesLackDisposition);
    public const string AimIsMissing = nameof(AimIsMissing);
    public const string FindingNeedsReason = nameof(FindingNeedsReason);
    public const string WordingIsDecided = nameof(WordingIsDecided);
    public const string ActivityStaysInTheLedger = nameof(ActivityStaysInTheLedger);
    public const string CellsAreRefused = nameof(CellsAreRefused);
    public const string DispositionNeedsReason = nameof(DispositionNeedsReason);
    public const string StrikingNeedsDecision = nameof(StrikingNeedsDecision);
    public const string MergingNeedsTarget = nameof(MergingNeedsTarget);
    public const string MovingNeedsPlan = nameof(MovingNeedsPlan);
    public const string ActivityCannotMergeIntoItself = nameof(ActivityCannotMergeIntoItself);
    public const string DeviationNeedsReason = nameof(DeviationNeedsReason);
    public const string AmountIsMissing = nameof(AmountIsMissing);
    public const string ParticipationIsRepeated = nameof(ParticipationIsRepeated);
    public const string LeadAlreadyExists = nameof(LeadAlreadyExists);

    public const string ValueIsNotAllowed = nameof(ValueIsNotAllowed);
    public const string PercentIsOutOfRange = nameof(PercentIsOutOfRange);
    public const string AmountIsNotWholeKronor = nameof(AmountIsNotWholeKronor);
    public const string TextIsTooLong = nameof(TextIsTooLong);
    public const string WorkbookIsRefused = nameof(WorkbookIsRefused);
    public const string ActivityIsNotAskedFor = nameof(ActivityIsNotAskedFor);
    public const string MilestoneIsInTheFuture = nameof(MilestoneIsInTheFuture);

    public const string CycleIsFrozen = nameof(CycleIsFrozen);
    public const string CycleIsNotOpen = nameof(CycleIsNotOpen);
    public const string CycleDatesAreOutOfOrder = nameof(CycleDatesAreOutOfOrder);
    public const string CycleHasNoPlan = nameof(CycleHasNoPlan);
    public const string CycleHasNoBody = nameof(CycleHasNoBody);
    public const string ReportPartIsRequired = nameof(ReportPartIsRequired);
    public const string ReportPartIsTwice = nameof(ReportPartIsTwice);
    public const string FirstPageStandsFirst = nameof(FirstPageStandsFirst);
    public const string ReportIsSent = nameof(ReportIsSent);
    public const string ReportIsNotSent = nameof(ReportIsNotSent);
    public const string ReportIsNotApproved = nameof(ReportIsNotApproved);
    public const string ReportIsNotAccepted = nameof(ReportIsNotAccepted);
    public const string EntryIsUnanswered = nameof(EntryIsUnanswered);
    public const string LateNeedsReason = nameof(LateNeedsReason);
    public const string ReturnNeedsComment = nameof(ReturnNeedsComment);
    public const string NothingToKeepUnchanged = nameof(NothingToKeepUnchanged);
    public const string NotYourBody = nameof(NotYourBody);
    public const string OwnReportCannotBeApproved = nameof(OwnReportCannotBeApproved);
    public const string TargetAreaIsNotAssessed = nameof(TargetAreaIsNotAssessed);
    public const string AssessmentNeedsSentence = nameof(AssessmentNeedsSentence);

    public const string ScaleNeedsLevels = nameof(ScaleNeedsLevels);
    public const string ScaleLevelIsTwice = nameof(ScaleLevelIsTwice);
    public const string ScaleLevelNeedsName = nameof(ScaleLevelNeedsName);
    public const string ScaleLevelIsAnswered = nameof(ScaleLevelIsAnswered);
    public const string ScaleIsAnswered = nameof(ScaleIsAnswered);
    public const string VersionIsAnswered = nameof(VersionIsAnswered);
    public const string VersionIsNotAnswered = nameof(VersionIsNotAnswered);
    public const string VersionHasNoQuestion = nameof(VersionHasNoQuestion);
    public const string QuestionNeedsText = nameof(QuestionNeedsText);
    public const string QuestionIsTwice = nameof(QuestionIsTwice);
    public const string RoundDatesAreOutOfOrder = nameof(RoundDatesAreOutOfOrder);
    public const string RoundHasNoObject = nameof(RoundHasNoObject);
    public const string RoundIsAnswered = nameof(RoundIsAnswered);
    public const string RoundIsNotOpen = nameof(RoundIsNotOpen);
    public const string SheetIsHandedIn = nameof(SheetIsHandedIn);
    public const string SheetIsEmpty = nameof(SheetIsEmpty);
    public const string ObjectHasAnswered = nameof(ObjectHasAnswered);
    public const string ProposalExists = nameof(ProposalExists);
    public const string ProposalIsSettled = nameof(ProposalIsSettled);
    public const string DeclineNeedsReason = nameof(DeclineNeedsReason);

    public const string NothingIsAwaited = nameof(NothingIsAwaited);
    public const string NobodyCanBeReached = nameof(NobodyCanBeReached);
    public const string AlreadyRemindedToday = nameof(AlreadyRemindedToday);
    public const string OutcomeIsNotForReports = nameof(OutcomeIsNotForReports);
    public const string CouncilReportIsReferredBack = nameof(CouncilReportIsReferredBack);
    public const string CouncilReportIsDecided = nameof(CouncilReportIsDecided);
    public const string DecisionIsBeforeTheReport = nameof(DecisionIsBeforeTheReport);
    public const string ReferralBackNeedsReason = nameof(ReferralBackNeedsReason);
    public const string AddendumNeedsText = nameof(AddendumNeedsText);
    public const string AddendumNeedsReason = nameof(AddendumNeedsReason);
    public const string CycleReopensOnlyAfterReferralBack = nameof(CycleReopensOnlyAfterReferralBack);

    public const string AccountIsTaken = nameof(AccountIsTaken);
    public const string LastAdministrator = nameof(LastAdministrator);
    public const string RoleNeedsBody = nameof(RoleNeedsBody);
    public const string PasswordIsWeak = nameof(PasswordIsWeak);
    public const string PasswordIsWrong = nameof(PasswordIsWrong);
    public const string ColourIsNotReadable = nameof(ColourIsNotReadable);
    public const string ColourIsTooPale = nameof(ColourIsTooPale);
    public const string MailAddressIsNotReadable = nameof(MailAddressIsNotReadable);
    public const string PictureIsTooLarge = nameof(PictureIsTooLarge);
    public const string PictureIsNotReadable = nameof(PictureIsNotReadable);
    public const string PictureDoesMore = nameof(PictureDoesMore);
}
