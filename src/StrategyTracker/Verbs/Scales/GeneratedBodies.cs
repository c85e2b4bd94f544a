using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Exchange;

namespace StrategyTracker.Verbs.Scales;

/// <summary>The bodies of a generated municipality: a council, a board, committees, companies, administrations and forums.</summary>
internal sealed class GeneratedBodies
{
    public const string Municipality = "storstad";
    public const string Council = "kommunfullmaktige";
    public const string Board = "kommunstyrelsen";
    public const string Office = "stadsledningskontoret";

    private readonly HashSet<string> _taken = [];

    public GeneratedBodies(ScalePlan plan)
    {
        Add(new BodyItem { Key = Municipality, Name = "Storstad", Kind = BodyKind.Municipality, Note = "En påhittad kommun. Ingenting i den har hänt." });
        Add(new BodyItem { Key = Council, Name = "Kommunfullmäktige", ShortName = "KF", Kind = BodyKind.Council, Parent = Municipality });
        Add(new BodyItem { Key = Board, Name = "Kommunstyrelsen", ShortName = "KS", Kind = BodyKind.ExecutiveBoard, Parent = Council });
        Add(new BodyItem { Key = Office, Name = "Stadsledningskontoret", Kind = BodyKind.Administration, Parent = Board });
        var committees = Names(plan.Committees, Vocabulary.Committees, i => $"Stadsdelsnämnden {Vocabulary.Places[i % Vocabulary.Places.Count]}")
            .Select(name => Add(name, BodyKind.Committee, Municipality)).ToList();
        var companies = Names(plan.Companies, [.. Vocabulary.Businesses.Select(b => $"Storstads {b} AB")], i => $"{Vocabulary.Places[i % Vocabulary.Places.Count]}s Centrum AB")
            .Select(name => Add(name, BodyKind.Company, Municipality)).ToList();
        for (var i = 0; i < plan.Administrations; i++)
        {
            var office = Vocabulary.Offices[i % Vocabulary.Offices.Count];
            var place = i < Vocabulary.Offices.Count ? "" : $", {Vocabulary.Places[i / Vocabulary.Offices.Count - 1]}";
            Add($"Avdelningen för {office}{place}", BodyKind.Administration, committees[i % committees.Count]);
        }

        for (var i = 0; i < plan.Forums; i++)
        {
            Add($"Rådet för {Vocabulary.Subjects[i % Vocabulary.Subjects.Count]}", BodyKind.Forum, Board);
        }

        Reporting = [Board, .. committees, .. companies];
    }

    public List<BodyItem> Items { get; } = [];

    /// <summary>The bodies that have activities and are asked about them.</summary>
    public IReadOnlyList<string> Reporting { get; }

    /// <summary>The usual names first, then as many made ones as are needed.</summary>
    private static IEnumerable<string> Names(int count, IReadOnlyList<string> usual, Func<int, string> more) =>
        usual.Take(count).Concat(Enumerable.Range(0, Math.Max(0, count - usual.Count)).Select(more));

    private string Add(string name, BodyKind kind, string parent)
    {
        var key = ReadableKey.Unique(ReadableKey.From(name), _taken);
        Add(new BodyItem { Key = key, Name = name, Kind = kind, Parent = parent });
        return key;
    }

    private void Add(BodyItem body)
    {
        _taken.Add(body.Key);
        Items.Add(body);
    }
}
