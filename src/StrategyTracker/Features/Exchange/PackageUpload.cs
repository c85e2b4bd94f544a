using Microsoft.AspNetCore.Components.Forms;
using StrategyTracker.Features.Exchange.Workbooks;

namespace StrategyTracker.Features.Exchange;

/// <summary>Packages, and workbooks with activities, sent from a browser: held in memory, within limits, and read at once.</summary>
public static class PackageUpload
{
    public const int MostFiles = 20;

    /// <summary>The packages in the order of their names, or every fault of their shape.</summary>
    public static async Task<(IReadOnlyList<NamedPackage> Packages, IReadOnlyList<PackageFault> Faults)> ReadAsync(
        InputFileChangeEventArgs chosen, ActivityWorkbookQueries workbooks, CancellationToken cancellationToken)
    {
        if (chosen.FileCount > MostFiles)
        {
            return ([], [new PackageFault("", FaultCode.TooManyFiles, chosen.FileCount, MostFiles)]);
        }

        var files = chosen.GetMultipleFiles(MostFiles).OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        if (files.Sum(f => f.Size) > PackageReader.MaxBytes)
        {
            return ([], [new PackageFault("", FaultCode.TooLarge, PackageReader.MaxBytes / (1024 * 1024))]);
        }

        var packages = new List<NamedPackage>();
        var faults = new List<PackageFault>();
        foreach (var file in files)
        {
            using var bytes = new MemoryStream();
            await using (var stream = file.OpenReadStream(PackageReader.MaxBytes, cancellationToken))
            {
                await stream.CopyToAsync(bytes, cancellationToken);
            }

            if (WorkbookPackage.IsWorkbook(file.Name))
            {
                var workbook = await WorkbookPackage.ReadAsync(bytes.ToArray(), workbooks, cancellationToken);
                faults.AddRange(workbook.Faults.Select(f => f with { File = files.Count > 1 ? file.Name : null }));
                if (workbook.Package is { } made)
                {
                    packages.Add(new NamedPackage(file.Name, made) { Workbook = workbook });
                }

                continue;
            }

            var reading = PackageReader.Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
            faults.AddRange(reading.Faults.Select(f => f with { File = files.Count > 1 ? file.Name : null }));
            if (reading.Package is not null)
            {
                packages.Add(new NamedPackage(file.Name, reading.Package));
            }
        }

        return faults.Count == 0 ? (packages, []) : ([], faults);
    }
}
