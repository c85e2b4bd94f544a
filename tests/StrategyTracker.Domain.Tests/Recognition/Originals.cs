using StrategyTracker.Domain.Recognition;

namespace StrategyTracker.Domain.Tests.Recognition;

/// <summary>The five documents that the product was created from, as they are pasted raw. They are not in the repository: where they are not beside it, their tests are skipped.</summary>
internal static class Originals
{
    public static Proposal Read(string name)
    {
        var folder = Folder();
        Assert.SkipWhen(folder is null, "the original texts are not beside the repository");
        return DocumentRecogniser.Recognise(PlainText.Read(File.ReadAllText(Path.Combine(folder!, name))));
    }

    public static string? Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (at.GetFiles("StrategyTracker.sln").Length > 0)
            {
                var seeds = Path.Combine(at.FullName, "..", "shared", "seeds");
                return Directory.Exists(seeds) ? seeds : null;
            }
        }

        return null;
    }
}
