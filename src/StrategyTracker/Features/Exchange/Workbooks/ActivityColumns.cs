using System.Globalization;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Exchange.Workbooks;

/// <summary>What a cell cannot hold, in the reader's words.</summary>
internal sealed class CellRefusedException(string words, string? unknownName = null) : Exception(words)
{
    /// <summary>The name that nothing has, where that is why.</summary>
    public string? UnknownName { get; } = unknownName;
}

/// <summary>One column of the activities' workbook: the same list writes it and reads it.</summary>
/// <param name="Name">Its head's key in the texts, after "Head_".</param>
/// <param name="Path">The field's place in a package, by which a fault finds its column.</param>
/// <param name="Read">What it says of an activity.</param>
/// <param name="Write">The activity with what the cell says.</param>
internal sealed record ActivityColumn(
    string Name, string Path, Func<ActivityItem, NameBook, object?> Read, Func<ActivityItem, ReadCell, NameBook, ActivityItem> Write)
{
    private const string Separator = "; ";

    public CellKind Kind { get; init; }

    public double Width { get; init; } = 16;

    public bool Wraps { get; init; }

    public static IReadOnlyList<ActivityColumn> All { get; } =
    [
        new("Number", "number", (a, _) => a.Number, (a, c, _) => a with { Number = c.Text }) { Width = 8 },
        new("Title", "title", (a, _) => a.Title, (a, c, _) => a with { Title = c.Text ?? "" }) { Width = 44, Wraps = true },
        new("WorkingTitle", "workingTitle", (a, _) => a.WorkingTitle, (a, c, _) => a with { WorkingTitle = c.Text }) { Width = 30, Wraps = true },
        new("Description", "description", (a, _) => a.Description, (a, c, _) => a with { Description = c.Text }) { Width = 60, Wraps = true },
        Parties("Lead", ParticipationRole.Lead),
        Parties("CoOwners", ParticipationRole.CoOwner),
        Parties("Participants", ParticipationRole.Participant),
        Parties("Conveners", ParticipationRole.Convener),
        new("TargetAreas", "targetAreas", (a, n) => Join(a.TargetAreas, n.TargetAreas), (a, c, n) => a with { TargetAreas = NamesInCell.KeysOf(c.Text, n.TargetAreas) }) { Width = 30, Wraps = true },
        new("Goals", "goals", (a, n) => Join(a.Goals, n.Goals), (a, c, n) => a with { Goals = NamesInCell.KeysOf(c.Text, n.Goals) }) { Width = 30, Wraps = true },
        new("StartsOn", "startsOn", (a, _) => a.StartsOn, (a, c, _) => PlannedTime.Starting(a, c)) { Kind = CellKind.Date, Width = 12 },
        new("EndsOn", "endsOn", (a, _) => a.EndsOn, (a, c, _) => PlannedTime.Ending(a, c)) { Kind = CellKind.Date, Width = 12 },
        new("Continuous", "continuous", (a, _) => a.Continuous ? ActivitySheetTexts.Yes : null, (a, c, _) => a with { Continuous = IsYes(c) }) { Width = 11 },
        Effect("Effect", "text", e => e.Text, (e, text) => e with { Text = text ?? "" }),
        Effect("ForWhom", "forWhom", e => e.ForWhom, (e, text) => e with { ForWhom = text }),
        Effect("Baseline", "baseline", e => e.Baseline, (e, text) => e with { Baseline = text }),
        Effect("Measure", "measure", e => e.Measure, (e, text) => e with { Measure = text }),
        new("Cost", "cost", (a, _) => CostText.Of(a.Cost), (a, c, _) => a with { Cost = CostText.Read(c.Text, a.Cost) }) { Width = 22 },
        new("PriceYear", "cost.priceYear", (a, _) => CostText.YearOf(a.Cost), (a, c, _) => a with { Cost = CostText.OfYear(c.Text, a.Cost) }) { Width = 10 },
        new("LevelName", "levelName", (a, _) => a.LevelName, (a, c, _) => a with { LevelName = c.Text }) { Width = 14 },
        new("LocalStatus", "localStatus", (a, _) => a.LocalStatus?.Word, (a, c, n) => a with { LocalStatus = n.Statuses.Of(c.Text, a.LocalStatus) }) { Width = 18 },
    ];

    /// <summary>The column in which a field of a package stands; none for what no column holds.</summary>
    public static ActivityColumn? Holding(string field) =>
        All.Where(c => field.StartsWith(c.Path, StringComparison.Ordinal)).MaxBy(c => c.Path.Length);

    /// <summary>What a cell of the column says, as it would be typed.</summary>
    public string TextOf(ActivityItem item, NameBook names) => Read(item, names) switch
    {
        null => "",
        DateOnly day => Format.Date(day),
        var value => value.ToString() ?? "",
    };

    /// <summary>What an activity says after an effect's cells: an effect without a text is no effect.</summary>
    public static ActivityItem Finished(ActivityItem item) => item.Effect is { Text: "" } effect
        ? item with { Effect = effect == new EffectItem { Text = "" } ? null : effect }
        : item;

    private static ActivityColumn Parties(string name, ParticipationRole role) => new(
        name, "participations",
        (a, n) => Join(a.Participations?.Where(p => p.Role == role).Select(p => p.Body), n.Bodies),
        (a, c, n) => a with
        {
            Participations =
            [
                .. (a.Participations ?? []).Where(p => p.Role != role)
                    .Concat(In(role, NamesInCell.KeysOf(c.Text, n.Bodies), n))
                    .OrderBy(p => p.Role).ThenBy(p => p.Body, StringComparer.Ordinal),
            ],
        })
    {
        Width = 28,
        Wraps = true,
    };

    /// <summary>Those that a cell names, in the column's role; several in place of one lead are equal owners where the table means that.</summary>
    private static IEnumerable<ParticipationItem> In(ParticipationRole role, IReadOnlyList<string> bodies, NameBook names)
    {
        var taken = role is ParticipationRole.Lead && bodies.Count > 1 && names.SharesLead ? ParticipationRole.CoOwner : role;
        return bodies.Select(body => new ParticipationItem { Body = body, Role = taken });
    }

    private static ActivityColumn Effect(string name, string path, Func<EffectItem, string?> read, Func<EffectItem, string?, EffectItem> write) => new(
        name, $"effect.{path}",
        (a, _) => a.Effect is { } effect ? read(effect) : null,
        (a, c, _) => a with { Effect = write(a.Effect ?? new EffectItem { Text = "" }, c.Text) })
    {
        Width = 32,
        Wraps = true,
    };

    private static string? Join(IEnumerable<string>? keys, Names names) =>
        keys is null ? null : string.Join(Separator, keys.Select(names.NameOf).Order(StringComparer.CurrentCulture));

    private static bool IsYes(ReadCell cell) => cell.Text switch
    {
        null => false,
        var text when WorkbookHeads.Languages.Any(l => Is(text, "Yes", l)) || text == "1" => true,
        var text when WorkbookHeads.Languages.Any(l => Is(text, "No", l)) || text == "0" => false,
        var text => throw new CellRefusedException(ActivitySheetTexts.NotYesOrNo.With(text)),
    };

    private static bool Is(string text, string key, CultureInfo language) =>
        string.Equals(text, ActivitySheetTexts.ResourceManager.GetString(key, language), StringComparison.OrdinalIgnoreCase);
}
