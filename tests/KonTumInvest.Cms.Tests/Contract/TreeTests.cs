using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services.Navigation;

namespace KonTumInvest.Cms.Tests.Contract;

/// <summary>Moving, copying, sorting, the recycle bin.</summary>
public sealed class TreeTests(ContractHost host) : ContractTest(host)
{
    [Fact]
    public async Task MoveToRecycleBin_TakesTheBranchDown_RestorePutsItBack()
    {
        var parent = await CreatePublishedAsync("Khu A", "Area A");
        var branch = await CreatePublishedAsync("Nhánh", "Branch", parent);
        var leaf = await CreatePublishedAsync("Lá", "Leaf", branch);

        var trashed = await Editing.MoveToRecycleBinAsync(branch, Editor);
        var seenInBin = (ReadTitle(branch, "vi"), ReadTitle(leaf, "vi"));
        var leafInBin = Content.GetById(leaf)!.Trashed;
        var restored = await Editing.RestoreAsync(branch, parent, Editor, true);

        Assert.True(trashed.Success, trashed.Status.ToString());
        Assert.Equal((null, null), seenInBin);
        Assert.True(leafInBin);
        Assert.True(restored.Success, restored.Status.ToString());
        var back = Content.GetById(leaf)!;
        Assert.False(back.Trashed);
        Assert.Equal(Content.GetById(branch)!.Path + $",{back.Id}", back.Path);
        Assert.Equal(Content.GetById(parent)!.Id, Content.GetById(branch)!.ParentId);
    }

    [Fact]
    public async Task DeleteFromRecycleBin_RemovesEveryRow()
    {
        var key = await CreatePublishedAsync("Xóa hẳn", "Deleted");
        var id = Content.GetById(key)!.Id;
        await Editing.MoveToRecycleBinAsync(key, Editor);

        var deleted = await Editing.DeleteFromRecycleBinAsync(key, Editor);

        Assert.True(deleted.Success, deleted.Status.ToString());
        Assert.Equal(0, Rows(database => database.Nodes.Count(node => node.Id == id)));
        Assert.Equal(0, Rows(database => database.Versions.Count(version => version.NodeId == id)));
        Assert.Equal(0, Rows(database => database.DocumentCultures.Count(state => state.NodeId == id)));
    }

    [Fact]
    public async Task Copy_WithDescendants_CopiesDraftsUnpublished()
    {
        var source = await CreatePublishedAsync("Mẫu", "Sample");
        await CreatePublishedAsync("Mẫu con", "Sample child", source);

        var copied = await Editing.CopyAsync(source, null, relateToOriginal: true, includeDescendants: true, Editor);

        Assert.True(copied.Success, copied.Status.ToString());
        var copy = copied.Result!;
        Assert.NotEqual(source, copy.Key);
        Assert.False(copy.Published);
        var child = Assert.Single(ChildrenOf(copy.Key));
        Assert.Equal("Mẫu con", child.GetValue<string>("title", "vi"));
        Assert.Equal(1, Rows(database => database.Relations.Count(relation => relation.ChildId == copy.Id)));
    }

    [Fact]
    public async Task Move_ChangesThePathOfTheWholeBranch()
    {
        var target = await CreatePublishedAsync("Đích", "Target");
        var branch = await CreatePublishedAsync("Dời", "Moved");
        var leaf = await CreatePublishedAsync("Theo sau", "Follows", branch);

        var moved = await Editing.MoveAsync(branch, target, Editor);

        Assert.True(moved.Success, moved.Status.ToString());
        Assert.StartsWith(Content.GetById(target)!.Path + ",", Content.GetById(leaf)!.Path, StringComparison.Ordinal);
        Assert.Equal(3, Content.GetById(leaf)!.Level);
        Assert.Equal("Theo sau", ReadTitle(leaf, "vi"));
        Assert.True(Site.Service<IDocumentNavigationQueryService>().TryGetParentKey(branch, out var parent));
        Assert.Equal(target, parent);
    }

    [Fact]
    public async Task Sort_ChangesTheOrderOfChildren()
    {
        var parent = await CreateArticleAsync("Danh sách");
        var first = await CreateArticleAsync("Một", parent: parent);
        var second = await CreateArticleAsync("Hai", parent: parent);

        var sorted = await Editing.SortAsync(
            parent,
            [new SortingModel { Key = second, SortOrder = 0 }, new SortingModel { Key = first, SortOrder = 1 }],
            Editor
        );

        Assert.Equal(Umbraco.Cms.Core.Services.OperationStatus.ContentEditingOperationStatus.Success, sorted);
        var children = ChildrenOf(parent).Select(child => child.Key);
        Assert.Equal([second, first], children);
    }

    private IEnumerable<IContent> ChildrenOf(Guid key) =>
        Content.GetPagedChildren(Content.GetById(key)!.Id, 0, 10, out _, propertyAliases: null, filter: null, ordering: null);
}
