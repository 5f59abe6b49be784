package it.fuorigenova.exchange;

/** Listens to an import and says nothing. */
public final class SilentListener implements ImportListener {

    @Override
    public void begins(String fileName, String kind, long bytes) {}

    @Override
    public void readOn(long bytes) {}

    @Override
    public void passedOver(String fileName, String why) {}

    @Override
    public void ended(ImportResult result, Report report) {}
}
