using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Umbraco.Cms.Core.Scoping;

namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>
/// Has acts on a tree look and write one after another, each in one transaction. Some of Umbraco's services read a document before they lock the
/// tree and then write all of it back: its place, its texts and whether it is thrown away, over what somebody else has done in between.
/// </summary>
public sealed class TreeTurn(ICoreScopeProvider scopes)
{
    /// <summary>Acts when nobody else does. Of an act that is refused or fails, nothing stays.</summary>
    /// <param name="tree">One of Umbraco's locks of trees.</param>
    /// <param name="act">Looks and writes; in the tables of the content engine only, since on SQLite there is one writer at a time.</param>
    /// <param name="succeeded">Whether what it did is to stay.</param>
    /// <returns>What the act answered.</returns>
    public async Task<T> ActAsync<T>(int tree, Func<Task<T>> act, Func<T, bool> succeeded)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(succeeded);
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(tree);
        var answer = await act();
        if (succeeded(answer))
        {
            scope.Complete();
        }

        return answer;
    }
}

/// <summary>An action that takes its <see cref="TreeTurn"/> before it looks at the tree; after what it was sent has been checked.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class InTreeTurnAttribute : TypeFilterAttribute
{
    private const int AfterChecks = 2;

    /// <param name="tree">One of <see cref="Umbraco.Cms.Core.Constants.Locks"/>.</param>
    public InTreeTurnAttribute(int tree)
        : base(typeof(Filter))
    {
        Arguments = [tree];
        Order = AfterChecks;
    }

    private sealed class Filter(TreeTurn turn, int tree) : IAsyncActionFilter
    {
        public Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next) =>
            turn.ActAsync(tree, () => next(), done => done.Exception is null && !IsRefusal(done.Result));

        private static bool IsRefusal(IActionResult? result) =>
            result is IStatusCodeActionResult { StatusCode: >= StatusCodes.Status400BadRequest };
    }
}
