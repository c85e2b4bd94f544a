using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Exchange;

/// <summary>One thing that is wrong with a package.</summary>
/// <param name="Path">Where in the file, e.g. <c>documents[2].editions[0].validFrom</c>; empty for the package as a whole.</param>
/// <param name="Code">One of <see cref="FaultCode"/>, or of <see cref="RuleCode"/> where a rule of the municipality is broken.</param>
/// <param name="Arguments">Fill the text's places.</param>
public sealed record PackageFault(string Path, string Code, params IReadOnlyList<object?> Arguments)
{
    /// <summary>The file, where several are imported together.</summary>
    public string? File { get; init; }

    /// <summary>What is wrong, in the person's language.</summary>
    public string Words => FaultWords.Of(Code, Arguments);

    public override string ToString() => string.Join(": ", new[] { File, Path, Words }.Where(part => !string.IsNullOrEmpty(part)));
}

/// <summary>The names of the faults that only a package can have. Each is a key of <c>ExchangeTexts</c>.</summary>
public static class FaultCode
{
    public const string TooManyFiles = "FaultTooManyFiles";
    public const string TooLarge = "FaultTooLarge";
    public const string NotUtf8 = "FaultNotUtf8";
    public const string NotJson = "FaultNotJson";
    public const string TooDeep = "FaultTooDeep";
    public const string WrongFormat = "FaultWrongFormat";
    public const string UnknownField = "FaultUnknownField";
    public const string RepeatedField = "FaultRepeatedField";
    public const string MissingField = "FaultMissingField";
    public const string BlankText = "FaultBlankText";
    public const string TooLongText = "FaultTooLongText";
    public const string ControlCharacter = "FaultControlCharacter";
    public const string BrokenText = "FaultBrokenText";
    public const string NotAText = "FaultNotAText";
    public const string NotAWholeNumber = "FaultNotAWholeNumber";
    public const string NotANumber = "FaultNotANumber";
    public const string NotYesOrNo = "FaultNotYesOrNo";
    public const string NotADate = "FaultNotADate";
    public const string NotAMoment = "FaultNotAMoment";
    public const string NotAList = "FaultNotAList";
    public const string NotAnObject = "FaultNotAnObject";
    public const string UnknownWord = "FaultUnknownWord";
    public const string OutOfRange = "FaultOutOfRange";
    public const string TooManyFaults = "FaultTooManyFaults";

    /// <summary>What is wrong with a cell of a workbook, in words.</summary>
    public const string Cell = "FaultCell";

    public const string PackageIsRefused = "FaultPackageIsRefused";
    public const string KeyIsRepeated = "FaultKeyIsRepeated";
    public const string ItemIsRepeated = "FaultItemIsRepeated";
    public const string NoSuchKey = "FaultNoSuchKey";
    public const string BelongsToAnotherDocument = "FaultBelongsToAnotherDocument";
    public const string HomeIsAnother = "FaultHomeIsAnother";
    public const string ActivityBelongsToAnotherPlan = "FaultActivityBelongsToAnotherPlan";
    public const string AssessmentOfTwoThings = "FaultAssessmentOfTwoThings";
    public const string NoSuchVersion = "FaultNoSuchVersion";
    public const string NoSuchQuestion = "FaultNoSuchQuestion";
    public const string LevelAndNotApplicable = "FaultLevelAndNotApplicable";
    public const string FrozenCycleNeedsReport = "FaultFrozenCycleNeedsReport";
    public const string ReportIsFrozen = "FaultReportIsFrozen";
    public const string ReportIsUnreadable = "FaultReportIsUnreadable";
    public const string ReportIsOfAnotherCycle = "FaultReportIsOfAnotherCycle";
    public const string ChecksumIsWrong = "FaultChecksumIsWrong";
}

/// <summary>Gathers every fault of a package, so that a person mends them all at once.</summary>
public sealed class PackageFaults
{
    /// <summary>Enough to mend; a file of another kind would give one for each of its values.</summary>
    public const int Most = 500;

    private readonly List<PackageFault> _found = [];

    public IReadOnlyList<PackageFault> Found => _found;

    public bool Any => _found.Count > 0;

    public bool AreTooMany => _found.Count > Most;

    public void Add(string path, string code, params IReadOnlyList<object?> arguments)
    {
        if (_found.Count < Most)
        {
            _found.Add(new PackageFault(path, code, arguments));
        }
        else if (_found.Count == Most)
        {
            _found.Add(new PackageFault("", FaultCode.TooManyFaults, Most));
        }
    }

    /// <summary>Does what the domain may refuse; a refusal becomes a fault at the path.</summary>
    /// <returns>Whether it was done.</returns>
    public bool Try(string path, Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (RuleBrokenException refused)
        {
            Add(path, refused.Violations);
            return false;
        }
    }

    public void Add(string path, IEnumerable<RuleViolation> violations)
    {
        foreach (var violation in violations)
        {
            Add(path, violation.Code, violation.Arguments);
        }
    }
}
