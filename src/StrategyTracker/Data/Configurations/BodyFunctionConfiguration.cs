using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Data.Configurations;

internal sealed class BodyFunctionConfiguration : IEntityTypeConfiguration<BodyFunction>
{
    public void Configure(EntityTypeBuilder<BodyFunction> builder)
    {
        builder.HasIndex(f => f.Key).IsUnique();
        builder.Property(f => f.Key).HasMaxLength(Limits.Key);
        builder.Property(f => f.Name).HasMaxLength(Limits.Title);
        builder.HasOne(f => f.Body).WithMany().HasForeignKey(f => f.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BodyFunction>().WithMany().HasForeignKey(f => f.FallbackId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(f => f.Holdings).WithOne().HasForeignKey(h => h.FunctionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FunctionHoldingConfiguration : IEntityTypeConfiguration<FunctionHolding>
{
    public void Configure(EntityTypeBuilder<FunctionHolding> builder)
    {
        builder.HasIndex(h => new { h.AccountId, h.From });
        builder.HasOne<Account>().WithMany().HasForeignKey(h => h.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
