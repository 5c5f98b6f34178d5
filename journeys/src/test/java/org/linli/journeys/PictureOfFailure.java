package org.linli.journeys;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Shows what the browser showed when a journey failed. */
final class PictureOfFailure implements AfterTestExecutionCallback {

    @Override
    public void afterTestExecution(ExtensionContext journey) {
        if (journey.getExecutionException().isPresent()) {
            ((Journey) journey.getRequiredTestInstance())
                    .pictureOfFailure(journey.getRequiredTestClass().getSimpleName() + "-"
                            + journey.getRequiredTestMethod().getName());
        }
    }
}
