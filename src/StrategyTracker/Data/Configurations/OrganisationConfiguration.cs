using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Data.Configurations;

internal sealed class BodyConfiguration : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> builder)
    {
        builder.HasIndex(b => b.Key).IsUnique();
        builder.Property(b => b.Key).HasMaxLength(Limits.Key);
        builder.Property(b => b.Name).HasMaxLength(Limits.Title);
        builder.Property(b => b.ShortName).HasMaxLength(40);
        builder.Property(b => b.KindName).HasMaxLength(100);
        builder.HasOne(b => b.Parent).WithMany().HasForeignKey(b => b.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.ComplexProperty(b => b.Ending, ending =>
        {
            ending.Property(e => e.Reason).IsRequired().HasMaxLength(Limits.Text);
            ending.Property(e => e.Paragraph).HasMaxLength(20);
        });
        builder.HasMany(b => b.Successors).WithOne().HasForeignKey(s => s.BodyId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(b => b.DisplayName);
    }
}

internal sealed class BodySuccessionConfiguration : IEntityTypeConfiguration<BodySuccession>
{
    public void Configure(EntityTypeBuilder<BodySuccession> builder)
    {
        builder.HasKey(s => new { s.BodyId, s.SuccessorId });
        builder.HasOne<Body>().WithMany().HasForeignKey(s => s.SuccessorId).OnDelete(DeleteBehavior.Restrict);
    }
}
