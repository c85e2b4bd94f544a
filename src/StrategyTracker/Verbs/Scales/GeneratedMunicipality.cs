using StrategyTracker.Features.Exchange;

namespace StrategyTracker.Verbs.Scales;

/// <summary>
/// An invented municipality of any size, as packages in the order in which they build on each other: the same for the same
/// plan, every time. It goes in through the importer, as everything else does.
/// </summary>
public sealed class GeneratedMunicipality(ScalePlan plan)
{
    private const int ActivitiesPerPackage = 500;

    private readonly Dice _dice = new(20_261_122);

    /// <summary>The bodies that report, known when the first package has been made.</summary>
    public IReadOnlyList<string> ReportingBodies { get; private set; } = [];

    /// <summary>Made one at a time, as they are asked for: a large municipality is never in memory whole.</summary>
    public IEnumerable<NamedPackage> Packages()
    {
        var bodies = new GeneratedBodies(plan);
        ReportingBodies = bodies.Reporting;
        yield return new NamedPackage("organ", new Package
        {
            Format = Package.CurrentFormat,
            HomeMunicipality = GeneratedBodies.Municipality,
            Bodies = bodies.Items,
            DocumentTypes = GeneratedDocuments.Types,
        });

        var documents = new GeneratedDocuments(plan, _dice);
        yield return new NamedPackage("styrdokument", new Package { Format = Package.CurrentFormat, Documents = documents.Items });

        var activities = new GeneratedActivities(plan, documents, bodies.Reporting, _dice).All();
        foreach (var some in activities.Chunk(ActivitiesPerPackage))
        {
            yield return new NamedPackage(
                $"aktiviteter {some[0].Item.Number}–{some[^1].Item.Number}",
                new Package { Format = Package.CurrentFormat, Activities = [.. some.Select(a => a.Item)] });
        }

        yield return new NamedPackage("indikatorer", new Package { Format = Package.CurrentFormat, Indicators = documents.Indicators() });

        var followUp = new GeneratedFollowUp(plan, documents, bodies.Reporting, activities, _dice);
        for (var year = plan.FirstYear; year <= plan.LastYear; year++)
        {
            yield return new NamedPackage($"uppföljning {year}", followUp.Of(year));
        }
    }
}
