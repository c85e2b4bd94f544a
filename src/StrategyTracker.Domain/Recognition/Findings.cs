namespace StrategyTracker.Domain.Recognition;

/// <summary>How sure the recogniser is of what it proposes.</summary>
public enum Sureness
{
    /// <summary>The text says so in so many words.</summary>
    Sure,

    /// <summary>The text looks that way, as such texts usually do.</summary>
    Likely,

    /// <summary>It can be read in another way: somebody must look.</summary>
    Unsure,
}

/// <summary>What places are counted in.</summary>
public enum PlaceUnit
{
    /// <summary>Lines of a plain text.</summary>
    Line,

    /// <summary>Paragraphs of a Word document; a row of a table counts as one.</summary>
    Paragraph,
}

/// <summary>Where in the source something stands, from 1.</summary>
public sealed record Place(PlaceUnit Unit, int Number);

/// <summary>Something that was found: what, where, and how sure.</summary>
public sealed record Found<T>(T Value, Place At, Sureness Sureness);

/// <summary>What a remark is about.</summary>
public enum RemarkKind
{
    /// <summary>Proposed, but can be read in another way.</summary>
    Uncertain,

    /// <summary>Stood in the source and is not in the proposal.</summary>
    LeftOut,

    /// <summary>Usually stands in such a document and was not found.</summary>
    Missing,
}

/// <summary>Something that the one who reads the proposal must know.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Code">One of <see cref="RemarkCode"/>.</param>
/// <param name="At">Where in the source; none where it is about the whole.</param>
/// <param name="Arguments">Fill the text's places.</param>
public sealed record Remark(RemarkKind Kind, string Code, Place? At, params IReadOnlyList<object?> Arguments);

/// <summary>The names of the remarks. Each is a key of <c>ProposingTexts</c>.</summary>
public static class RemarkCode
{
    public const string TitleIsGuessed = nameof(TitleIsGuessed);
    public const string TitleIsTaken = nameof(TitleIsTaken);
    public const string TitleDiffersFromLabel = nameof(TitleDiffersFromLabel);
    public const string MunicipalityIsGuessed = nameof(MunicipalityIsGuessed);
    public const string TypeIsGuessed = nameof(TypeIsGuessed);
    public const string NatureIsAssumed = nameof(NatureIsAssumed);
    public const string ValidityIsFromTitle = nameof(ValidityIsFromTitle);
    public const string OwnerIsUnclear = nameof(OwnerIsUnclear);
    public const string BodyIsUnknownKind = nameof(BodyIsUnknownKind);
    public const string IsPublication = nameof(IsPublication);
    public const string ReplacedIsNotLinked = nameof(ReplacedIsNotLinked);
    public const string HeadingIsGuessed = nameof(HeadingIsGuessed);
    public const string KindIsGuessed = nameof(KindIsGuessed);
    public const string ListIsSplit = nameof(ListIsSplit);
    public const string ParagraphIsDivided = nameof(ParagraphIsDivided);
    public const string LongTextIsSplit = nameof(LongTextIsSplit);
    public const string TableIsActivities = nameof(TableIsActivities);
    public const string PeriodIsNotUnderstood = nameof(PeriodIsNotUnderstood);
    public const string ActivityHasNoBody = nameof(ActivityHasNoBody);
    public const string BodyOfActivityIsGuessed = nameof(BodyOfActivityIsGuessed);
    public const string WordsAreJoined = nameof(WordsAreJoined);
    public const string EncodingIsAssumed = nameof(EncodingIsAssumed);
    public const string TrackedChangesAreAccepted = nameof(TrackedChangesAreAccepted);

    public const string ForeignTitles = nameof(ForeignTitles);
    public const string ForeignTail = nameof(ForeignTail);
    public const string PageNumbers = nameof(PageNumbers);
    public const string RunningHeads = nameof(RunningHeads);
    public const string Contents = nameof(Contents);
    public const string TypeList = nameof(TypeList);
    public const string Letterhead = nameof(Letterhead);
    public const string ControlCharacters = nameof(ControlCharacters);
    public const string Pictures = nameof(Pictures);
    public const string Notes = nameof(Notes);
    public const string HeadersAndFooters = nameof(HeadersAndFooters);
    public const string PersonIsLeftOut = nameof(PersonIsLeftOut);
    public const string MayBePerson = nameof(MayBePerson);
    public const string Signatures = nameof(Signatures);
    public const string HeaderLines = nameof(HeaderLines);
    public const string LoneDate = nameof(LoneDate);
    public const string EmptyRow = nameof(EmptyRow);

    public const string NoMunicipality = nameof(NoMunicipality);
    public const string NoType = nameof(NoType);
    public const string NoDate = nameof(NoDate);
    public const string NoAdopter = nameof(NoAdopter);
    public const string NoRegistrationNumber = nameof(NoRegistrationNumber);
    public const string NoValidity = nameof(NoValidity);
    public const string NoOwner = nameof(NoOwner);
    public const string NoHeadings = nameof(NoHeadings);
    public const string NoText = nameof(NoText);
}
