using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using StrategyTracker.Data;
using StrategyTracker.Domain.Reporting;

namespace StrategyTracker.Features.CouncilReports;

/// <summary>What a frozen report holds.</summary>
/// <param name="Report">Its values.</param>
/// <param name="IsUntouched">They matched their checksum when they were read.</param>
public sealed record FrozenValues(FrozenReport Report, bool IsUntouched);

/// <summary>
/// Frozen reports and what is made of them, kept while they are read. Nothing in them can change, and the evening that a council
/// meets many read the same one: of 5,000 activities it takes half a second to read, compare and set. All is kept by checksum.
/// </summary>
public sealed class FrozenReports : IDisposable
{
    // Of text: what is read out of it takes a few times that in memory. Three reports of 5,000 activities, or twenty of a city's 800.
    private const int MostCharacters = 32_000_000;

    private static readonly TimeSpan keptUnread = TimeSpan.FromMinutes(20);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostCharacters });

    /// <summary>The values of a frozen version.</summary>
    /// <param name="db">Where they are read, if they are not kept.</param>
    /// <param name="id">Of the report.</param>
    /// <param name="checksum">Of its values, as it was frozen with.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<FrozenValues> ReadAsync(StrategyDb db, Guid id, string checksum, CancellationToken cancellationToken) =>
        KeepAsync(("values", id, checksum), async () =>
        {
            var content = await db.CouncilReports.AsNoTracking().Where(r => r.Id == id).Select(r => r.Content).SingleAsync(cancellationToken);
            return (new FrozenValues(FrozenReportJson.Read(content), CouncilReport.ChecksumOf(content) == checksum), content.Length);
        });

    /// <summary>What has happened from one report to another; in the public version only what both say openly.</summary>
    /// <param name="then">The earlier one.</param>
    /// <param name="now">The later one; without a checksum where it is not frozen.</param>
    /// <param name="isInternal">With what is withheld from the public version.</param>
    public ReportComparison Compare((FrozenReport Report, string Checksum) then, (FrozenReport Report, string? Checksum) now, bool isInternal)
    {
        var key = ("since", then.Checksum, now.Checksum, isInternal);
        if (now.Checksum is not null && kept.TryGetValue(key, out ReportComparison? there) && there is not null)
        {
            return there;
        }

        var (a, b) = isInternal ? (then.Report, now.Report) : PublicReport.OfBoth(then.Report, now.Report);
        var made = ReportComparison.Of(a, b);
        return now.Checksum is null ? made : Keep(key, made, characters: 1);
    }

    /// <summary>What was made of frozen values before, or else what is made now.</summary>
    /// <param name="key">Everything that it depends on.</param>
    /// <param name="make">Makes it, and says how many characters it takes.</param>
    public async Task<T> KeepAsync<T>(object key, Func<Task<(T Made, int Characters)>> make)
    {
        if (kept.TryGetValue(key, out T? there) && there is not null)
        {
            return there;
        }

        var (made, characters) = await make();
        return Keep(key, made, characters);
    }

    public void Dispose() => kept.Dispose();

    private T Keep<T>(object key, T made, int characters) =>
        kept.Set(key, made, new MemoryCacheEntryOptions { Size = characters, SlidingExpiration = keptUnread });
}
